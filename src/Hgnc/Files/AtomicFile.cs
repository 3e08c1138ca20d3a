using System;
using System.IO;

namespace Hgnc.Files;

/// <summary>Files that are always complete, even if they are read while they are replaced.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a file that only the user can read, and replaces an existing one. If it cannot be written, the existing file stays, and no
    /// other file is left.
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
            // There is no file to replace, or it is not needed.
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Moves a temporary file to its final path and replaces an existing file.</summary>
    public static void Move(string temporary, string target)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            // Replaces a link itself, even if its target does not exist. The target of the link does not change.
            File.Move(temporary, target, overwrite: true);
            return;
        }
#endif
        if (File.Exists(target))
        {
            // Windows does not replace a read-only file. On other systems, the attribute protects only the contents.
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
