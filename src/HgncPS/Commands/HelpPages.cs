namespace HgncPS.Commands;

/// <summary>Where the pages about the cmdlets are: below the manifest's ProjectUri.</summary>
internal static class HelpPages
{
    /// <summary>Their folder; each page is named for its cmdlet.</summary>
    public const string Folder = "https://github.com/HgncPS/HgncPS/blob/main/docs/cmdlets/";
}
