using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Local.Copy;
using Hgnc.Local.Records;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

public sealed class LocalNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_record_has_its_names_in_the_order_of_the_input()
    {
        var names = await NamesAsync();

        Assert.Equal(Sample.RecordCount + Sample.WithdrawnCount, names.Count);
        Assert.Equal(
            ["A1BG", "A1CF", "ABCA4", "ABCA10"],
            names.Take(4).Select(name => name.Symbol)
        );
        Assert.Equal(["A12M1", "A1S9T", "XYZ1"], names.TakeLast(3).Select(name => name.Symbol));
    }

    [Fact]
    public async Task A_gene_has_its_name_and_symbols_as_HGNC_writes_them()
    {
        var names = await NamesAsync();

        Assert.Equal(
            new LocalName(
                "HGNC:34",
                "ABCA4",
                "ATP binding cassette subfamily A member 4",
                Location: null,
                IsWithdrawn: false,
                Previous: "STGD1\nABCR",
                Alias: null,
                Successors: null
            ),
            names.Single(name => name.HgncId == "HGNC:34")
        );
        Assert.Equal("PKBβ", names.Single(name => name.Symbol == "AKT2").Alias);
    }

    [Fact]
    public async Task A_withdrawn_entry_has_its_successors()
    {
        var names = await NamesAsync();

        Assert.Equal(
            new LocalName(
                "HGNC:9999",
                "XYZ1",
                Name: null,
                Location: null,
                IsWithdrawn: true,
                Previous: null,
                Alias: null,
                Successors: "HGNC:34|ABCA4|Approved\nHGNC:1|A12M1|Entry Withdrawn"
            ),
            names.Single(name => name.Symbol == "XYZ1")
        );
        Assert.Null(names.Single(name => name.Symbol == "A12M1").Successors);
    }

    [Fact]
    public async Task Text_with_odd_characters_stays_in_its_own_column()
    {
        var json =
            "{\"response\":{\"numFound\":1,\"docs\":[{\"hgnc_id\":\"HGNC:5\",\"symbol\":\"A\\u001FB\","
            + "\"name\":\"a|b\\tc'd\",\"alias_symbol\":[\"x\\u001F\",\"ß\"],\"prev_symbol\":[]}]}}";
        var name = Assert.Single(await NamesAsync(json, withdrawn: null));

        Assert.Equal(
            new LocalName("HGNC:5", "A␟B", "a|b\tc'd", null, false, null, "x␟\nß", null),
            name
        );
    }

    [Fact]
    public async Task More_records_than_are_read_at_once_come_in_order()
    {
        var symbols = Enumerable.Range(1, 10_000).Select(number => $"GENE{number}").ToList();
        var table =
            "hgnc_id\tsymbol\n"
            + string.Concat(symbols.Select(symbol => $"HGNC:{symbol[4..]}\t{symbol}\n"));
        var names = await NamesAsync(table, withdrawn: null);

        Assert.Equal(symbols, names.Select(name => name.Symbol));
    }

    [Fact]
    public async Task Every_real_record_has_its_names()
    {
        await LocalImport.BuildAsync(RealData.JsonPath, null, _folder.PathOf("copy.db"), Ask.Token);
        var records = JsonRecords.ReadAsync(DatasetFile.Find(RealData.JsonPath), Ask.Token);

        Assert.Equal(
            await records.Select(Names).ToListAsync(Ask.Token),
            ReadAll(_folder.PathOf("copy.db"))
        );
    }

    private static LocalName Names(HgncGene gene) =>
        new(
            gene.HgncId!,
            gene.Symbol!,
            gene.Name,
            gene.Location,
            IsWithdrawn: false,
            Lines(gene.PrevSymbol),
            Lines(gene.AliasSymbol),
            Successors: null
        );

    private static string? Lines(HgncList<string> values) =>
        values.Count == 0 ? null : string.Join('\n', values);

    private async Task<List<LocalName>> NamesAsync(
        string dataset = Sample.Json,
        string? withdrawn = Sample.Withdrawn
    )
    {
        await LocalImport.BuildAsync(
            _folder.Write("in", dataset),
            withdrawn is null ? null : _folder.Write("withdrawn", withdrawn),
            _folder.PathOf("copy.db"),
            Ask.Token
        );
        return ReadAll(_folder.PathOf("copy.db"));
    }

    private static List<LocalName> ReadAll(string path)
    {
        using var connection = LocalConnection.Open(path, latest: null);
        return LocalNames.ReadAll(connection).ToList();
    }
}
