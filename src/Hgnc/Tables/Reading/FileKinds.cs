using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc.Tables.Reading;

/// <summary>Recognises files that are not tables by their first bytes.</summary>
internal static class FileKinds
{
    // Text has fewer control characters than one in 50. Very few can be in any text, however short.
    private const int MaxControls = 50;
    private const int FewControls = 2;

    private static readonly (byte[] Start, string What, string Advice)[] Known =
    {
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "an old Excel workbook (.xls), or one with a password",
            "Save it as .xlsx without a password, or as CSV."
        ),
        (
            Ascii("%PDF"),
            "a PDF document",
            "Copy its table into a spreadsheet, and save that as .xlsx or CSV."
        ),
        (
            Ascii("{\\rtf"),
            "a document in Rich Text Format",
            "Save its table as CSV or as tab-separated text."
        ),
        (
            Ascii("BZh"),
            "a file compressed with bzip2",
            "Unpack it with bunzip2 first; gzip (.gz) is read as it is."
        ),
        (
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0],
            "a file compressed with xz",
            "Unpack it with unxz first; gzip (.gz) is read as it is."
        ),
        (
            [0x28, 0xB5, 0x2F, 0xFD],
            "a file compressed with zstd",
            "Unpack it with unzstd first; gzip (.gz) is read as it is."
        ),
        (
            [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C],
            "a 7z archive",
            "Unpack it, and give the file in it."
        ),
        (
            [0x1F, 0x9D],
            "a file compressed with compress (.Z)",
            "Unpack it with uncompress first; gzip (.gz) is read as it is."
        ),
        (Ascii("Rar!"), "a RAR archive", "Unpack it, and give the file in it."),
        (
            [0x89, (byte)'H', (byte)'D', (byte)'F'],
            "an HDF5 file (.h5, .h5ad, .loom)",
            "Export its genes as CSV, with adata.var.to_csv or similar."
        ),
        (
            Ascii("RDX2\n"),
            "an R workspace (.RData)",
            "Export the table in R: write.csv(table, \"genes.csv\")."
        ),
        (
            Ascii("RDX3\n"),
            "an R workspace (.RData)",
            "Export the table in R: write.csv(table, \"genes.csv\")."
        ),
        (
            Ascii("X\n\0\0\0"),
            "an R object (.rds)",
            "Export the table in R: write.csv(table, \"genes.csv\")."
        ),
        (Ascii("SQLite format 3"), "an SQLite database", "Export the table as CSV."),
        (Ascii("PAR1"), "a Parquet file", "Export it as CSV."),
        (Ascii("ARROW1"), "an Arrow or Feather file", "Export it as CSV."),
        (
            Ascii("BAM\x01"),
            "a BAM file of reads",
            "It has no column of genes: give a table of genes."
        ),
        (
            [0x89, (byte)'P', (byte)'N', (byte)'G'],
            "a picture (PNG)",
            "Give the table itself, as CSV or .xlsx."
        ),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "Give the table itself, as CSV or .xlsx."),
        ([(byte)'M', (byte)'Z'], "a program for Windows", "Give a table: CSV, TSV or .xlsx."),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", "Give a table: CSV, TSV or .xlsx."),
    };

    public static bool IsGzip(byte[] head, int count) =>
        count > 2 && head[0] == 0x1F && head[1] == 0x8B;

    public static bool IsZip(byte[] head, int count) =>
        count > 3 && head[0] == 'P' && head[1] == 'K' && head[2] is 3 or 5 && head[3] is 4 or 6;

    /// <summary>
    /// Whether bytes are not text: they have too many control characters. A zero is one of them: a program can leave one in a cell, and it is
    /// every second byte of a text in UTF-16.
    /// </summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        var count = 0;
        foreach (var value in head)
        {
            count += value < 0x20 && value is not (>= 0x09 and <= 0x0D or 0x1A or 0x1B) ? 1 : 0;
        }
        return count > FewControls && count * MaxControls > head.Length;
    }

    /// <summary>The kind of file, with advice, or null if it can be a table.</summary>
    public static (string What, string Advice)? Find(ReadOnlySpan<byte> head)
    {
        foreach (var (start, what, advice) in Known)
        {
            // A list can begin with the letters MZ, but only a program has bytes that never occur in text.
            if (head.StartsWith(start) && (start.Length > 2 || start[0] < ' ' || IsBinary(head)))
            {
                return (what, advice);
            }
        }
        if (head.Length > 262 && head.Slice(257, 5).SequenceEqual("ustar"u8))
        {
            return ("a tar archive", "Unpack it, and give the file in it.");
        }
        return TextKinds.Find(head);
    }

    /// <summary>The kind of a ZIP archive by the names of its entries, or null for a workbook that can be read.</summary>
    public static (string What, string Advice)? FindZip(IReadOnlyCollection<string> entries)
    {
        if (entries.Contains("xl/workbook.xml", StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }
        if (entries.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            return ("a binary Excel workbook (.xlsb)", "Save it as .xlsx or CSV.");
        }
        if (entries.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            return (
                "a Word document (.docx)",
                "Copy its table into a spreadsheet, and save that as .xlsx or CSV."
            );
        }
        if (entries.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
        {
            return (
                "a PowerPoint presentation (.pptx)",
                "Copy its table into a spreadsheet, and save that as .xlsx or CSV."
            );
        }
        if (entries.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)))
        {
            return ("an Apple Numbers document", "Export it as Excel (.xlsx) or CSV.");
        }
        if (entries.Contains("content.xml", StringComparer.Ordinal))
        {
            return ("an OpenDocument file (.ods)", "Save it as .xlsx or CSV.");
        }
        return (
            "a ZIP archive",
            entries.Count == 0
                ? "It is empty."
                : $"Unpack it, and give the file in it: {string.Join(", ", entries.Take(5))}."
        );
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
