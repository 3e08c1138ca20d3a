using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Resolution;
using Hgnc.Rest;

namespace Hgnc.Desktop;

/// <summary>The commands of the program, which use only the library's public types.</summary>
internal sealed class Commands
{
    private readonly string[] _arguments;
    private int _attempts;

    public Commands(string[] arguments)
    {
        _arguments = arguments;
    }

    public async Task RunAsync()
    {
        switch (_arguments[0])
        {
            case "service":
                await AskAsync(Open());
                break;
            case "copy":
                await ImportAsync();
                break;
            case "stream":
                await StreamAsync(Open());
                break;
            case "resolve":
                await ResolveAsync(Open());
                break;
            case "many":
                await GetManyAsync(Open());
                break;
            default:
                throw new NotSupportedException($"There is no command {_arguments[0]}.");
        }
        Tell("attempts", _attempts);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            var name = assembly.GetName();
            if (name.Name == "System.Text.Json")
            {
                Tell("System.Text.Json", name.Version);
            }
        }
    }

    private static void Tell(string name, object? value) => Console.WriteLine($"{name}\t{value}");

    // The second argument is the service; settings come from the environment, as in the module.
    private RestSource Open() =>
        new(
            new HgncSettings { BaseUri = _arguments[1] }
                .Over(HgncSettings.FromEnvironment())
                .ToRestOptions(),
            exchange =>
            {
                if (exchange.CachedAt is null)
                {
                    Interlocked.Increment(ref _attempts);
                }
            }
        )
        {
            NoCache = true,
        };

    private static async Task AskAsync(IHgncSource source)
    {
        var info = await source.GetInfoAsync();
        Tell("info", info.DocumentCount);
        var genes = await (await source.FetchAsync("symbol", "BRAF")).ReadAllAsync();
        Tell("fetch", string.Join(" ", genes.Select(gene => $"{gene.HgncId} {gene.Location}")));
        var hits = await (await source.SearchAsync(HgncQuery.Parse("symbol:ZNF*"))).ReadAllAsync();
        Tell("search", string.Join(" ", hits.Select(hit => hit.Symbol)));
    }

    // copy DATASET WITHDRAWN TARGET
    private async Task ImportAsync()
    {
        var dataset = await LocalImport.BuildAsync(_arguments[1], _arguments[2], _arguments[3]);
        Tell("import", dataset.RecordCount);
        using var source = LocalSource.Open(_arguments[3]);
        await AskAsync(source);
    }

    private static async Task StreamAsync(IHgncSource source)
    {
        await using var answer = await source.FetchAsync("status", "Approved");
        Tell("announced", answer.Found);
        var count = 0L;
        await foreach (var gene in answer)
        {
            count += gene.HgncId is null ? 0 : 1;
        }
        Tell("records", count);
    }

    // resolve URI FILE: one symbol on each line.
    private async Task ResolveAsync(IHgncSource source)
    {
        var resolver = new SymbolResolver(source);
        foreach (var batch in Batches(File.ReadAllLines(_arguments[2])))
        {
            var inputs = batch.Select(text => new SymbolInput { Text = text }).ToList();
            foreach (var outcome in await resolver.ResolveAsync(inputs))
            {
                var resolution = outcome.Resolution ?? throw outcome.Error!;
                Tell(
                    "resolved",
                    $"{outcome.Input.Text} {resolution.MatchType} {resolution.HgncId}".TrimEnd()
                );
            }
        }
    }

    // many URI COUNT: one request for each record, all at once.
    private async Task GetManyAsync(IHgncSource source)
    {
        var requests = Enumerable
            .Range(0, int.Parse(_arguments[2], CultureInfo.InvariantCulture))
            .Select(async _ =>
                (await (await source.FetchAsync("symbol", "BRAF")).ReadAllAsync()).Count
            );
        Tell("records", (await Task.WhenAll(requests)).Sum());
    }

    private static IEnumerable<List<string>> Batches(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i += SymbolResolver.BatchSize)
        {
            yield return texts.Skip(i).Take(SymbolResolver.BatchSize).ToList();
        }
    }
}
