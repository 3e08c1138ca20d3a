using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Local.Records;
using Hgnc.Model;
using Hgnc.Resolution.Symbols;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Files with a few defects through the whole import: the copy returns what is in the file.</summary>
[Trait("Speed", "Slow")]
public sealed class MutatedFilesTrials : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trial_of_imports_of_files_with_a_few_things_wrong()
    {
        var random = new Random(Trial.Seed);
        var mutator = new Mutator(random);
        var (bodies, tables) = (MutatedJsonTrials.Bodies(), MutatedTableTrials.Tables());
        var outcomes = new Outcomes();
        for (var i = 0; i < Trial.Count(500); i++)
        {
            var text =
                random.Next(2) == 0
                    ? mutator.Json(bodies[random.Next(bodies.Length)])
                    : mutator.Table(tables[random.Next(tables.Length)]);
            await File.WriteAllBytesAsync(_folder.PathOf("set"), text, Ask.Token);
            outcomes.Add(await Outcome<HgncGene>.OfAsync(ImportAsync(), HgncErrorKind.BadData));
            Assert.DoesNotContain(
                _folder.FileNames,
                name => name.EndsWith(".tmp", StringComparison.Ordinal)
            );
        }
        outcomes.Tell("files imported");
        Assert.True(outcomes is { Read: > 0, Refused: > 0 });
    }

    private async IAsyncEnumerable<HgncGene> ImportAsync()
    {
        var (set, copy) = (_folder.PathOf("set"), _folder.PathOf("copy.db"));
        File.Delete(copy);
        await LocalImport.BuildAsync(set, null, copy, Ask.Token);
        using var source = LocalSource.Open(copy);
        var file = DatasetFile.Find(set);
        var records = file.IsJson
            ? JsonRecords.ReadAsync(file, Ask.Token)
            : TableRecords.ReadAsync(file, Ask.Token);
        var count = 0;
        await foreach (var record in records)
        {
            count++;
            await AssertAnsweredAsync(source, WithStatus(record));
            yield return record;
        }
        Assert.Equal(count, (await source.GetInfoAsync(Ask.Token)).DocumentCount);
        Assert.Equal(count, (await source.HitsAsync(HgncQuery.Parse("*:*"))).Count);
    }

    // The copy sets the status of each record, so that a search by status finds it even if the file has none.
    private static HgncGene WithStatus(HgncGene record)
    {
        if (record.Status is not null)
        {
            return record;
        }
        return new HgncGene(
            record
                .GetFields()
                .Select(field => new KeyValuePair<string, object?>(field.Key, field.Value))
                .Append(new(HgncField.Status.Name, WithdrawnEntry.StatusWithout(record)))
        );
    }

    private static async Task AssertAnsweredAsync(LocalSource source, HgncGene record)
    {
        var id = record.HgncId!;
        var table = ((ISymbolTableSource)source).GetSymbolTable();
        if (record.Symbol is { } symbol && symbol.Trim().Length > 0)
        {
            Assert.Contains(record, await source.GenesAsync("symbol", symbol));
            // Names in the table of symbols have no control characters.
            Assert.True(
                (id + symbol).Any(char.IsControl)
                    || (table.Find(symbol.Trim()) ?? []).Any(match => match.Gene.HgncId == id)
            );
        }
        if (id.Trim().Length == 0)
        {
            return;
        }
        Assert.Contains(record, await source.GenesAsync("hgnc_id", id));
        var hits = await source.HitsAsync(HgncQuery.ForValue("hgnc_id", id));
        Assert.Contains(hits, hit => hit.HgncId == id && hit.Symbol == (record.Symbol ?? ""));
        EveryValue.AssertReadable(record);
    }
}
