using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Resolution;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Desktop;

/// <summary>The library's build for Windows PowerShell, on another runtime than .NET.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class DesktopRuntimeTests(SampleMirror sample)
    : IClassFixture<SampleMirror>,
        IDisposable
{
    private const int Many = 60;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_service_is_asked_for_info_a_record_and_a_search()
    {
        AssertAnswers(await RunAsync("service", sample.BaseUri.AbsoluteUri));
    }

    [Fact]
    public async Task A_copy_is_imported_and_answers_the_same()
    {
        var told = await RunAsync(
            "copy",
            Repository.Sample("hgnc_sample.json"),
            Repository.Sample("withdrawn.txt"),
            _folder.PathOf("copy.db")
        );

        AssertAnswers(told);
        Assert.Equal(
            sample.Source.Dataset.RecordCount.ToString(CultureInfo.InvariantCulture),
            Assert.Single(told["import"])
        );
    }

    [Fact]
    public async Task Another_module_with_an_older_json_library_was_there_first()
    {
        var older = Repository.PathOf("out/OldModule");
        Assert.SkipUnless(Directory.Exists(older), "out/OldModule is not built.");

        var told = await RunWithAsync(
            new() { ["HGNC_TEST_OLD_MODULE"] = older },
            "service",
            sample.BaseUri.AbsoluteUri
        );

        AssertAnswers(told);
        Assert.StartsWith("8.", Assert.Single(told["older"]), StringComparison.Ordinal);
        // Each module uses its own version.
        Assert.Equal(2, told["System.Text.Json"].Distinct().Count());
    }

    [Fact]
    public async Task Records_stream()
    {
        using var source = await RealAsync();
        await using var mirror = await HgncMirror.StartAsync(source, new());

        var told = await RunAsync("stream", mirror.BaseUri.AbsoluteUri);

        Assert.Equal(["7020"], told["announced"]);
        Assert.Equal(["7020"], told["records"]);
    }

    [Fact]
    public async Task A_thousand_symbols_of_all_kinds_mean_what_they_mean_on_dotnet()
    {
        using var source = await RealAsync();
        await using var mirror = await HgncMirror.StartAsync(source, new());
        var symbols = await MixedAsync(source);

        var told = await RunAsync(
            "resolve",
            mirror.BaseUri.AbsoluteUri,
            _folder.Write("symbols.txt", string.Join('\n', symbols))
        );

        var expected = new List<string>();
        foreach (var batch in symbols.Chunk(SymbolResolver.BatchSize))
        {
            var outcomes = await new SymbolResolver(source).ResolveAsync(
                batch.Select(text => new SymbolInput { Text = text }).ToList(),
                Ask.Token
            );
            expected.AddRange(
                outcomes.Select(outcome =>
                    $"{outcome.Input.Text} {outcome.Resolution!.MatchType} {outcome.Resolution.HgncId}".TrimEnd()
                )
            );
        }
        Assert.Equal(1000, expected.Count);
        Assert.Equal(expected, told["resolved"]);
    }

    [Fact]
    public async Task Ten_requests_a_second_are_ten_as_the_service_sees_them()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions { Rate = 10 });

        var told = await RunWithAsync(
            new() { ["HGNC_RATE"] = "10" },
            "many",
            mirror.BaseUri.AbsoluteUri,
            Many.ToString(CultureInfo.InvariantCulture)
        );

        Assert.Equal(["60"], told["records"]);
        Assert.Equal(Many, mirror.Stats.Requests);
        Assert.Equal(0, mirror.Stats.Refused);
        Assert.InRange(mirror.Stats.MaxInOneSecond, 1, 10);
    }

    [Fact]
    public async Task A_broken_connection_is_retried_and_each_attempt_takes_a_permit()
    {
        const string Gene =
            """{"response":{"numFound":1,"docs":[{"hgnc_id":"HGNC:1","symbol":"BRAF"}]}}""";
        await using var server = new RawServer(
            (number, stream, token) =>
                // The first two connections end before a response.
                number <= 2
                    ? Task.CompletedTask
                    : stream
                        .WriteAsync(Encoding.UTF8.GetBytes(RawServer.Json(Gene)), token)
                        .AsTask()
        );

        var told = await RunWithAsync(
            new() { ["HGNC_RATE"] = "10" },
            "many",
            server.BaseUri.AbsoluteUri,
            "1"
        );

        Assert.Equal(["1"], told["records"]);
        Assert.Equal(
            Assert.Single(told["attempts"]),
            server.Requests.Count.ToString(CultureInfo.InvariantCulture)
        );
    }

    private static void AssertAnswers(ILookup<string, string> told)
    {
        Assert.Equal(["71"], told["info"]);
        Assert.Equal(["HGNC:1097 7q34"], told["fetch"]);
        Assert.Contains("ZNF3", Assert.Single(told["search"]).Split(' '));
    }

    private Task<ILookup<string, string>> RunAsync(params string[] arguments) =>
        RunWithAsync([], arguments);

    private Task<ILookup<string, string>> RunWithAsync(
        Dictionary<string, string> environment,
        params string[] arguments
    )
    {
        environment["HGNC_DATA"] = _folder.PathOf("data");
        return DesktopProgram.RunAsync(environment, arguments);
    }

    private async Task<LocalSource> RealAsync()
    {
        var path = _folder.PathOf("real.db");
        await LocalImport.BuildAsync(RealData.JsonPath, null, path, Ask.Token);
        return LocalSource.Open(path);
    }

    // Typical inputs: approved symbols, previous ones, aliases, identifiers, another case, dates, and texts that are not genes.
    private static async Task<IReadOnlyList<string>> MixedAsync(IHgncSource source)
    {
        var genes = await (await source.FetchAsync("status", "Approved", Ask.Token)).ReadAllAsync(
            Ask.Token
        );
        var texts = genes.SelectMany<HgncGene, string>(
            (gene, i) =>
                (i % 7) switch
                {
                    0 => [gene.Symbol ?? ""],
                    1 => gene.PrevSymbol.Take(1),
                    2 => gene.AliasSymbol.Take(1),
                    3 => [gene.HgncId ?? ""],
                    4 => [gene.Symbol!.ToLowerInvariant()],
                    5 => [gene.EnsemblGeneId ?? ""],
                    _ => [$"{gene.Symbol}X", "1-Mar", "n/a"],
                }
        );
        return [.. texts.Where(text => !string.IsNullOrEmpty(text)).Take(1000)];
    }
}
