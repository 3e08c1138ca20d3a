using System;
using System.Collections.Generic;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>The lines above a table: comments, the lines of a GEO record, sep=, GCT's version and size.</summary>
internal sealed class Preamble
{
    private const int MaxLines = 20_000;

    private Preamble(IReadOnlyList<TextLines.Line> lines, int count)
    {
        Lines = lines;
        Count = count;
    }

    /// <summary>The first lines of the file, including these.</summary>
    public IReadOnlyList<TextLines.Line> Lines { get; }

    /// <summary>The number of lines above the table.</summary>
    public int Count { get; private init; }

    /// <summary>The delimiter of the sep= line, or null.</summary>
    public byte? Delimiter { get; private init; }

    /// <summary>The number of comment lines.</summary>
    public int Comments { get; private init; }

    public bool IsGeo { get; private init; }

    /// <summary>The size that a GCT file states, or null for other files.</summary>
    public GctSize? Gct { get; private init; }

    /// <summary>The index of the last line that begins with one # and can be the header, or -1.</summary>
    public int HashLine { get; private init; } = -1;

    public static Preamble Read(ReadOnlySpan<byte> text, int start, bool isWhole)
    {
        var lines = TextLines.Read(text, start, isWhole, MaxLines);
        var at = 0;
        var comments = 0;
        byte? delimiter = null;
        if (lines.Count > 0 && FindSeparator(Text(text, lines[0])) is { } found)
        {
            delimiter = found;
            at = 1;
        }
        var (isGeo, hash) = (false, -1);
        // Blank lines between comments belong to them. Without comments, they are rows, or follow a title.
        for (var i = at; i < lines.Count; i++)
        {
            var line = text.Slice(lines[i].Start, lines[i].Length);
            if (TextLines.IsBlank(line))
            {
                continue;
            }
            var first = line[0];
            if (CommentLines.IsRule(line))
            {
                at = i + 1;
                continue;
            }
            if (!CommentLines.Is(line) && !CommentLines.IsGeo(line))
            {
                break;
            }
            comments++;
            at = i + 1;
            hash = first == '#' && (line.Length < 2 || line[1] != '#') ? i : -1;
            isGeo |= first is (byte)'^' or (byte)'!';
        }
        var gct =
            hash >= 0 && at < lines.Count && IsGctVersion(Text(text, lines[hash]))
                ? GctSize.Read(Text(text, lines[at]))
                : null;
        return new Preamble(lines, gct is null ? at : at + 1)
        {
            Delimiter = delimiter,
            Comments = gct is null ? comments : comments + 1,
            IsGeo = isGeo,
            Gct = gct,
            HashLine = gct is null ? hash : -1,
        };
    }

    /// <summary>The same lines above a table that begins later.</summary>
    public Preamble Before(int start) => new(Lines, start) { Comments = Comments };

    private static byte? FindSeparator(string line)
    {
        var text = line.Trim().Trim('"');
        return text.Length == 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
                ? (byte)text[4]
            // Spreadsheets and shells that trim lines remove a tab at the end.
            : text.Equals("sep=", StringComparison.OrdinalIgnoreCase) ? (byte)'\t'
            : null;
    }

    private static bool IsGctVersion(string line) =>
        line.TrimEnd().TrimEnd('\t') is "#1.2" or "#1.3";

    private static string Text(ReadOnlySpan<byte> text, TextLines.Line line) =>
        TextBytes.Decode(text.Slice(line.Start, Math.Min(line.Length, 1000)));
}
