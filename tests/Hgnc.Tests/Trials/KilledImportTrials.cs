using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Imports in separate processes that are killed, as by a system without enough memory.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class KilledImportTrials : IDisposable
{
    private const int Records = 6000;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(Trial.Seed);
    private readonly string _data;
    private readonly DatasetStore _store;

    public KilledImportTrials()
    {
        _data = _folder.PathOf("data");
        _store = new DatasetStore(_data);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trial_of_imports_that_are_killed_the_old_copy_answers_and_the_next_import_succeeds()
    {
        string[] releases =
        [
            _folder.Write("a.json", Release.Json('A', Records)),
            _folder.Write("b.json", Release.Json('B', Records)),
        ];
        var length = await MeasureAsync(releases[0]);
        await _store.SaveAsync(DatasetOrigin.FromFiles(releases[0]));
        var (tries, ended, litter) = (Trial.Count(50), 0, 0);
        for (var i = 0; i < tries; i++)
        {
            var (old, next) = i % 2 == 0 ? ('A', 'B') : ('B', 'A');
            using var process = ToolProcess.Start(_data, "save", "--path", releases[(i + 1) % 2]);
            // From the start of the process until after its end, at any time with the same probability.
            await Task.Delay(length * (1.5 * (i + _random.NextDouble()) / tries), Ask.Token);
            process.Kill();
            await process.WaitForExitAsync(Ask.Token);

            var isNew = await ReleaseAsync() == next;
            ended += isNew ? 1 : 0;
            litter += Files().Length > 3 ? 1 : 0;
            if (!isNew)
            {
                Assert.Equal(old, await ReleaseAsync());
            }

            await _store.SaveAsync(
                DatasetOrigin.FromFiles(releases[(i + 1) % 2]),
                cancellationToken: Ask.Token
            );
            Assert.Equal(next, await ReleaseAsync());
            Assert.Equal(
                ["dataset.json", "dataset.lock", Path.GetFileName(_store.GetDataset().Path)],
                Files()
            );
        }
        Trial.Tell(
            $"{tries} imports of {Records} records killed within {length.TotalSeconds:0.0} s: {litter} in the middle of a file, {ended} after the new copy was in its place"
        );
    }

    private async Task<TimeSpan> MeasureAsync(string set)
    {
        var clock = Stopwatch.StartNew();
        (await ToolProcess.RunAsync(_folder.PathOf("other"), "save", "--path", set)).Succeeded();
        return clock.Elapsed;
    }

    // The release of the copy's results: from a fetch of all records, from a search for all, and from single fetches.
    private async Task<char> ReleaseAsync()
    {
        using var source = _store.Open();
        var genes = await source.GenesAsync("status", "Approved");
        var hits = await source.HitsAsync(HgncQuery.Parse("status:Approved"));
        var one = await source.GenesAsync("hgnc_id", "HGNC:77");
        Assert.Equal((Records, Records, 1), (genes.Count, hits.Count, one.Count));
        return Release.Of([
            .. genes.Concat(one).Select(gene => gene.Symbol),
            .. hits.Select(hit => hit.Symbol),
        ]);
    }

    private string[] Files() =>
        [
            .. Directory
                .GetFileSystemEntries(_data)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
}
