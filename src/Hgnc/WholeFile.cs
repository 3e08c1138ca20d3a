using System.IO;

namespace Hgnc;

/// <summary>Files that are there whole or not at all, whoever reads them while they are written.</summary>
internal static class WholeFile
{
    /// <summary>Moves what was written under another name to where it belongs, in the place of what is there.</summary>
    public static void Move(string temporary, string target)
    {
        if (File.Exists(target))
        {
            File.Replace(temporary, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, target);
        }
    }
}
