using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Processes that make copies and processes that read, in one folder at the same time.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class SavesAndReadersTrials : IDisposable
{
    private const int Processes = 8;

    // They also differ in their number.
    private static readonly Dictionary<char, int> Counts = new() { ['A'] = 700, ['B'] = 900 };

    private readonly TemporaryFolder _folder = new();
    private readonly string _data;
    private int _reads;
    private int _answers;

    public SavesAndReadersTrials()
    {
        _data = _folder.PathOf("data");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trial_of_8_processes_that_import_and_8_that_read_each_answer_is_of_one_release()
    {
        var releases = Counts
            .Select(release =>
                _folder.Write($"{release.Key}.json", Release.Json(release.Key, release.Value))
            )
            .ToArray();
        var store = new DatasetStore(_data);
        await store.SaveAsync(DatasetOrigin.FromFiles(releases[0]));
        using var source = store.Open();
        var saves = Trial.Count(80);
        using var isOver = new CancellationTokenSource();

        var readers = Enumerable.Range(0, Processes).Select(_ => ReadAsync(isOver.Token)).ToList();
        var asking = Task.Run(() => AskAsync(source, isOver.Token));
        var importers = Enumerable
            .Range(0, Processes)
            .Select(number => ImportAsync(releases, number, saves / Processes));
        await Task.WhenAll(importers);
        await isOver.CancelAsync();
        await Task.WhenAll([.. readers, asking]);

        Trial.Tell(
            $"{saves} imports by {Processes} processes, {_reads} reads by {Processes} others, {_answers} answers to one that stayed open"
        );
        if (OperatingSystem.IsWindows())
        {
            // Windows does not delete a copy that is being read. The next save does.
            source.Dispose();
            await store.SaveAsync(DatasetOrigin.FromFiles(releases[0]));
        }
        Assert.Equal(3, System.IO.Directory.GetFiles(_data).Length);
    }

    private async Task ImportAsync(string[] releases, int number, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var path = releases[(number + i) % releases.Length];
            (await ToolProcess.RunAsync(_data, "save", "--path", path)).Succeeded();
        }
    }

    private async Task ReadAsync(CancellationToken isOver)
    {
        do
        {
            var read = await ToolProcess.RunAsync(
                _data,
                ["get", "Approved", "--by", "status", "--source", "local", "--fields", "symbol"]
            );
            AssertWhole(read.Succeeded().Lines[1..]);
            Interlocked.Increment(ref _reads);
        } while (!isOver.IsCancellationRequested);
    }

    // Opened once: it uses the new copy as soon as it exists, and never mixes two.
    private async Task AskAsync(LocalSource source, CancellationToken isOver)
    {
        do
        {
            var genes = await source.GenesAsync("status", "Approved");
            AssertWhole(genes.Select(gene => gene.Symbol!));
            Assert.Equal(Release.Of(genes.Select(gene => gene.Symbol)), genes[0].Name![^1]);
            AssertWhole(
                (await source.HitsAsync(HgncQuery.Parse("status:Approved"))).Select(hit =>
                    hit.Symbol
                )
            );
            _answers += 2;
        } while (!isOver.IsCancellationRequested);
    }

    private static void AssertWhole(IEnumerable<string> symbols)
    {
        var read = symbols.ToList();
        Assert.Equal(Counts[Release.Of(read)], read.Count);
    }
}
