namespace HgncPS.Commands;

/// <summary>The addresses of the help pages, below the manifest's ProjectUri.</summary>
internal static class HelpPages
{
    /// <summary>The folder of the pages. Each page has the name of its cmdlet.</summary>
    public const string Folder = "https://github.com/HgncPS/HgncPS/blob/main/docs/cmdlets/";
}
