using System;
using System.IO;

namespace Hgnc;

/// <summary>Files that are there whole or not at all, whoever reads them while they are written.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in the place of what is there; where it cannot be written, what is there stays, and nothing else.</summary>
    public static void Write(string path, byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            Move(temporary, path);
        }
        catch
        {
            // Nothing is there, or what is there is of no use.
            File.Delete(temporary);
            throw;
        }
    }

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
