using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Hgnc.Tables.Reading;

/// <summary>Finds out the content of a ZIP archive: workbooks and documents are also archives of this kind.</summary>
internal static class ZipEntries
{
    /// <summary>The kind of file, with advice, or null for a workbook that can be read.</summary>
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
