using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>The import of HGNC's complete releases: every row and every cell of the files is returned.</summary>
[Trait("Speed", "Slow")]
public sealed class RealReleaseTests(BothReleases releases) : IClassFixture<BothReleases>
{
    [Fact]
    public async Task Every_cell_of_the_release_of_2018_comes_back() =>
        Assert.Empty(
            await DifferencesAsync(await releases.GetThenAsync(), RealData.OldReleasePath)
        );

    [Fact]
    public async Task Every_cell_of_the_release_of_2024_comes_back() =>
        Assert.Empty(await DifferencesAsync(await releases.GetNowAsync(), RealData.ReleasePath));

    [Fact]
    public async Task Withdrawn_entries_among_the_genes_are_counted_as_what_they_are()
    {
        var dataset = (await releases.GetThenAsync()).Dataset;

        Assert.Equal((41562, 1179), (dataset.RecordCount, dataset.WithdrawnCount));
        Assert.Equal("2018-11-07", dataset.Release);
        Assert.Equal(new DateTime(2018, 11, 7, 0, 0, 0, DateTimeKind.Utc), dataset.LastModified);
    }

    private static async Task<List<string>> DifferencesAsync(LocalSource source, string path)
    {
        var lines = Lines(path).Select(line => line.Split('\t')).ToList();
        var header = lines[0];
        var records = new Dictionary<string, HgncGene>(StringComparer.Ordinal);
        foreach (var status in HgncValues.Statuses)
        {
            foreach (var gene in await source.GenesAsync("status", status))
            {
                records.Add(gene.HgncId!, gene);
            }
        }
        var different = new List<string>();
        foreach (var row in lines.Skip(1))
        {
            var record = records.GetValueOrDefault(row[0]);
            for (var i = 0; i < header.Length; i++)
            {
                var value = HgncGene.ToTableText(record?.GetValue(header[i]));
                if (value != Bare(row[i]))
                {
                    different.Add($"{row[0]} {header[i]}: '{row[i]}' is '{value}'");
                }
            }
        }
        return different;
    }

    // HGNC puts quotes around lists.
    private static string Bare(string cell) =>
        cell is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"") : cell;

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
        );
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
    }
}
