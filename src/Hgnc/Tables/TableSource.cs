using System;
using System.IO;
using System.Text;
using Hgnc.Tables.Reading;
using Hgnc.Tables.Workbooks;

namespace Hgnc.Tables;

/// <summary>The bytes of a table, from any kind of file.</summary>
internal sealed record TableSource(Stream Bytes, string Name)
{
    private const int MaxCompressions = 3;

    /// <summary>The extension, in lower case and without that of the compression.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The encoding of a text that was converted to UTF-8, or null if its bytes are unchanged.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The sheet, with the names of the others, or null for text.</summary>
    public WorkbookSheet? Sheet { get; init; }

    public bool IsCompressed { get; init; }

    /// <summary>Opens a file, or the input from a pipe.</summary>
    /// <exception cref="HgncException">The input is not a table.</exception>
    public static TableSource Open(Stream stream, string name, string path, TableOptions options)
    {
        var extension = ExtensionOf(path);
        var head = new HeadStream(stream);
        var first = head.Look().ToArray();
        var isCompressed = FileKinds.IsGzip(first, first.Length);
        // A file can be compressed twice: by its program, and by the server that sent it.
        for (var i = 0; i < MaxCompressions && FileKinds.IsGzip(first, first.Length); i++)
        {
            head = new HeadStream(new WholeGzipStream(head));
            first = head.Look().ToArray();
        }
        var source = new TableSource(head, name)
        {
            Extension = extension,
            IsCompressed = isCompressed,
        };
        if (FileKinds.IsZip(first, first.Length))
        {
            return source.OpenWorkbook(head, options);
        }
        if (options.Sheet is not null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{name} has no sheets: it is a text file.",
                "Leave out the sheet; only an .xlsx workbook has sheets."
            );
        }
        if (FileKinds.Find(first) is { } other)
        {
            throw NoTable(name, other);
        }
        if (TextEncodings.FindWide(first) is { } wide)
        {
            return source with { Bytes = new Utf8Stream(head, wide), Encoding = wide };
        }
        return !FileKinds.IsBinary(first)
            ? source
            : throw NoTable(name, ("binary data", "Give a table: CSV, TSV or .xlsx."));
    }

    // The name without the extension of each compression.
    private static string ExtensionOf(string path)
    {
        while (Path.GetExtension(path).ToLowerInvariant() is ".gz" or ".bgz")
        {
            path = Path.GetFileNameWithoutExtension(path);
        }
        return Path.GetExtension(path).ToLowerInvariant();
    }

    private TableSource OpenWorkbook(Stream stream, TableOptions options)
    {
        // The directory of an archive is at its end.
        var whole = new MemoryStream();
        stream.CopyTo(whole);
        stream.Dispose();
        whole.Position = 0;
        if (ZipEntries.Describe(whole) is { } other)
        {
            throw NoTable(Name, other);
        }
        var sheet = Workbook.Read(whole, Name, options);
        return this with { Bytes = sheet.Open(), Sheet = sheet, Extension = ".xlsx" };
    }

    private static HgncException NoTable(string name, (string What, string Advice) other) =>
        new(HgncErrorKind.BadInput, $"{name} is {other.What}, not a table.", other.Advice);
}
