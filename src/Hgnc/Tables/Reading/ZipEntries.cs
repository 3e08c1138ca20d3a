using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Hgnc.Tables.Reading;

/// <summary>What a ZIP archive is: workbooks and documents are such archives, too.</summary>
internal static class ZipEntries
{
    /// <summary>What it is; null where it is a workbook that can be read.</summary>
    public static (string What, string Advice)? Describe(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var kind = FileKinds.FindZip(archive.Entries.Select(entry => entry.FullName).ToList());
            stream.Position = 0;
            return kind;
        }
        catch (InvalidDataException)
        {
            return ("a damaged ZIP archive or workbook", "Download or save it again.");
        }
    }
}
