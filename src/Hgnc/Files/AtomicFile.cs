using System;
using System.IO;

namespace Hgnc.Files;

/// <summary>Files that are there whole or not at all, whoever reads them while they are written.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a file of the user's alone in the place of what is there; where it cannot be written, what is there stays, and nothing
    /// else.
    /// </summary>
    public static void Write(string path, byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = DataFolder.Create(temporary))
            {
                file.Write(content, 0, content.Length);
            }
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
#if NET
        if (!OperatingSystem.IsWindows())
        {
            // Whatever has the name, also a link that leads nowhere; where a link leads, nothing changes.
            File.Move(temporary, target, overwrite: true);
            return;
        }
#endif
        if (File.Exists(target))
        {
            // Windows replaces no file that is read-only; elsewhere that counts for what is in it, not for its place.
            var attributes = File.GetAttributes(target);
            if (attributes.HasFlag(FileAttributes.ReadOnly))
            {
                File.SetAttributes(target, attributes & ~FileAttributes.ReadOnly);
            }
            File.Replace(temporary, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, target);
        }
    }
}
