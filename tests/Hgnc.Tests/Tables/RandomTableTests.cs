using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Hgnc.Tables;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Random tables: forms × encodings × line ends × ragged rows × unusual texts. No row is lost or changed.</summary>
public sealed class RandomTableTests
{
    private static readonly string[] Odd =
    [
        "BRCA1",
        "HLA-A",
        "CaMKIIα",
        "a \"quoted\" one",
        "5\" UTR",
        "\"",
        "it's",
        "Müller",
        "NCA-50/90",
        "CYP4F-se10[6:7:8]",
        "40057",
        "1-Mar",
        " spaced ",
        "#5",
        "",
        "-",
        "Em:AC005383.4",
        "two words",
        "a, b",
        "a; b",
        "a\tb",
        "a\nb",
    ];

    [Fact]
    public void No_row_is_lost_and_none_is_read_as_another()
    {
        for (var seed = 0; seed < Trial.Count(6_000); seed++)
        {
            var random = new Random(seed);
            var delimiter = ",;\t"[random.Next(3)];
            var ragged = random.Next(3) == 0;
            var rows = Enumerable
                .Range(0, random.Next(1, 60))
                .Select(i => MakeRow(random, i, ragged))
                .ToList();
            var bytes = Encode(random, rows, delimiter);

            using var table = Table.Open(new MemoryStream(bytes), "a table");
            var read = table
                .ReadRows()
                .Select(row => (Note: table.Genes.Read(row)[0].Text, Id: (string)row.Value(0)))
                .ToList();

            Assert.True(
                rows.Count == read.Count,
                $"Seed {seed}: {rows.Count} rows, {read.Count} read."
            );
            for (var i = 0; i < rows.Count; i++)
            {
                Assert.Equal((seed, rows[i][0]), (seed, read[i].Id));
                Assert.Equal(
                    (seed, rows[i].ElementAtOrDefault(1) ?? ""),
                    (seed, read[i].Note ?? "")
                );
            }
        }
    }

    [Fact]
    public void A_list_has_a_row_for_each_line()
    {
        for (var seed = 0; seed < Trial.Count(4_000); seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable
                .Range(0, random.Next(1, 80))
                .Select(_ => Odd[random.Next(Odd.Length - 4)])
                .Where(line => !line.StartsWith('#') && line is not ("\"" or "a \"quoted\" one"))
                .Prepend("first")
                .ToList();
            var end = LineEnd(random);
            var bytes = Encoding.UTF8.GetBytes(string.Join(end, lines) + end);

            using var table = Table.Open(new MemoryStream(bytes), "a list");

            Assert.Equal(
                (seed, string.Join('|', lines)),
                (seed, string.Join('|', table.ReadRows().Select(row => (string)row.Value(0))))
            );
        }
    }

    // The first cell identifies the row; the second one, whatever it is, is the symbol.
    private static string[] MakeRow(Random random, int index, bool isRagged)
    {
        var cells = new List<string>
        {
            "row" + index,
            Odd[random.Next(Odd.Length)],
            "x",
            Odd[random.Next(Odd.Length)],
        };
        // A row that is cut off, or has more cells than its header.
        // If all rows had one more than the header, their first cell would be a row name, as in R.
        var count = isRagged && index > 0 ? random.Next(2, 6) : 4;
        while (cells.Count < count)
        {
            cells.Add("more");
        }
        return [.. cells.Take(count)];
    }

    private static byte[] Encode(Random random, List<string[]> rows, char delimiter)
    {
        var end = LineEnd(random);
        var text = new StringBuilder();
        if (random.Next(4) == 0)
        {
            text.Append("#version 1").Append(end).Append("# a comment").Append(end);
        }
        text.Append(string.Join(delimiter, "number", "gene", "c", "note")).Append(end);
        text.Append(
            string.Join(
                end,
                rows.Select(row =>
                    string.Join(delimiter, row.Select(cell => Quote(cell, delimiter)))
                )
            )
        );
        text.Append(random.Next(2) == 0 ? end : "");
        Encoding encoding = random.Next(5) switch
        {
            0 => new UnicodeEncoding(false, true),
            1 => new UnicodeEncoding(true, true),
            2 => new UTF8Encoding(true),
            _ => new UTF8Encoding(false),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
        if (random.Next(3) > 0)
        {
            return bytes;
        }
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    private static string Quote(string cell, char delimiter) =>
        cell.Contains(delimiter) || cell.Contains('\n') || cell.StartsWith('"')
            ? $"\"{cell.Replace("\"", "\"\"")}\""
            : cell;

    private static string LineEnd(Random random) => new[] { "\n", "\r\n", "\r" }[random.Next(3)];
}
