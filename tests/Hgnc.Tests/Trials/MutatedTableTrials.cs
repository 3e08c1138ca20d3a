using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Records;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Tables, each with a few defects: records or an error, without missing lines or cells.</summary>
[Trait("Speed", "Slow")]
public sealed class MutatedTableTrials : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly Random _random = new(Trial.Seed);
    private readonly Mutator _mutator;
    private readonly Outcomes _outcomes = new();
    private readonly TemporaryFolder _folder = new();

    public MutatedTableTrials()
    {
        _mutator = new Mutator(_random);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trial_of_tables_of_genes()
    {
        var tables = Tables();
        for (var i = 0; i < Trial.Count(30_000); i++)
        {
            await TryAsync(tables[_random.Next(tables.Length)], TableRecords.ReadAsync);
        }
        Tell("tables of genes");
    }

    [Fact]
    public async Task Trial_of_tables_of_withdrawn_entries()
    {
        var table = await File.ReadAllBytesAsync(Repository.Sample("withdrawn.txt"), Ask.Token);
        for (var i = 0; i < Trial.Count(10_000); i++)
        {
            await TryAsync(table, WithdrawnRecords.ReadAsync);
        }
        Tell("tables of withdrawn entries");
    }

    /// <summary>Short tables with a few records each.</summary>
    internal static byte[][] Tables()
    {
        List<byte[]> tables = [Encoding.UTF8.GetBytes(Sample.Table)];
        if (RealData.Find("hgnc_complete_set.7k.tsv.gz") is { } path)
        {
            using var file = new StreamReader(
                new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
            );
            var header = file.ReadLine();
            for (var i = 0; i < 250; i++)
            {
                var lines = Enumerable.Range(0, 4).Select(_ => file.ReadLine()).Prepend(header);
                tables.Add(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
            }
        }
        return [.. tables];
    }

    private async Task TryAsync(
        byte[] table,
        Func<DatasetFile, CancellationToken, IAsyncEnumerable<HgncGene>> read
    )
    {
        var text = _mutator.Table(table);
        var path = _folder.PathOf("set.txt");
        await File.WriteAllBytesAsync(path, text, Ask.Token);
        var outcome = await Outcome<HgncGene>.OfAsync(
            read(DatasetFile.Find(path), Ask.Token),
            HgncErrorKind.BadData
        );
        try
        {
            outcome.Records?.ToList().ForEach(EveryValue.AssertReadable);
            AssertWhole(text, outcome.Records);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"{Convert.ToBase64String(text)} {Encoding.UTF8.GetString(text)}",
                e
            );
        }
        _outcomes.Add(outcome);
    }

    // A reader that knows nothing about genes finds as many lines and no missing cell.
    private static void AssertWhole(byte[] table, IReadOnlyList<HgncGene>? records)
    {
        if (records is null)
        {
            return;
        }
        var lines = Utf8.GetString(table.WithoutMark().Span)
            .Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Length - 1, records.Count);
        var header = lines[0].Split('\t');
        foreach (var (gene, line) in records.Zip(lines.Skip(1)))
        {
            var cells = line.Split('\t');
            Assert.Equal(header.Length, cells.Length);
            var texts = gene.GetFields()
                .Select(field => HgncGene.ToTableText(field.Value))
                .ToList();
            for (var i = 0; i < cells.Length; i++)
            {
                Assert.All(
                    Values(cells[i]),
                    value => Assert.Contains(texts, text => IsIn(text, value))
                );
            }
        }
    }

    private static string[] Values(string cell) =>
        ControlText
            .Show(cell)
            .Split(
                ['|', ',', '"'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );

    // A number may have been written with leading zeros.
    private static bool IsIn(string text, string value) =>
        text.Contains(value, StringComparison.Ordinal)
        || (
            long.TryParse(value, CultureInfo.InvariantCulture, out var number)
            && text.Contains(
                number.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
        );

    private void Tell(string what)
    {
        _outcomes.Tell(what);
        Assert.True(_outcomes is { Read: > 0, Refused: > 0 });
    }
}
