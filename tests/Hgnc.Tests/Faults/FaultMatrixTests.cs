using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Faults;

/// <summary>Each fault in the middle of a run: the expected error, after the right number of attempts, with no effect on other inputs.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class FaultMatrixTests(FaultMatrixTests.Service service)
    : IClassFixture<FaultMatrixTests.Service>
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        AllFaults.List.Select(fault => new TheoryDataRow<string>(fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_in_its_error_and_affects_no_other_client(string name)
    {
        var fault = AllFaults.List.Single(one => one.Name == name);
        var before = service.Server.CountOf(name);

        var outcomes = await RunAsync(
            service.Server.BaseUriOf(fault),
            ["before", "bad", "after"],
            fault.Error == nameof(HgncErrorKind.Timeout)
                ? TimeSpan.FromMinutes(2)
                : TimeSpan.FromHours(1)
        );

        Assert.Equal(["before", "bad", "after"], outcomes.Select(outcome => outcome.Input));
        Assert.Equal(fault.Attempts, service.Server.CountOf(name) - before);
        if (fault.Error.Length == 0)
        {
            Assert.Equal("bad", outcomes[1].Record?.Symbol);
        }
        else
        {
            var error = Assert.IsType<HgncServiceException>(outcomes[1].Error);
            Assert.Equal(fault.Error, error.Kind.ToString());
            Assert.Contains("/fetch/symbol/bad", error.Message, StringComparison.Ordinal);
            Assert.NotEmpty(error.Advice);
        }
        if (fault.Error != nameof(HgncErrorKind.Blocked))
        {
            Assert.Equal("before", outcomes[0].Record?.Symbol);
            Assert.Equal("after", outcomes[2].Record?.Symbol);
        }
    }

    [Fact]
    public async Task Each_of_ten_thousand_inputs_has_one_result_with_any_failure_of_its_requests()
    {
        var inputs = Enumerable.Range(1, Trial.Count(10_000)).Select(i => "G" + i).ToArray();

        var outcomes = await RunAsync(
            new Uri(service.Server.BaseUri, $"chance/{Trial.Seed}/"),
            inputs,
            TimeSpan.FromMinutes(1)
        );

        Assert.Equal(inputs, outcomes.Select(outcome => outcome.Input));
        var failed = outcomes.Where(outcome => outcome.Error is not null).ToList();
        Assert.All(outcomes.Except(failed), one => Assert.Equal(one.Input, one.Record?.Symbol));
        Assert.All(
            failed,
            one =>
            {
                Assert.Null(one.Record);
                Assert.EndsWith(
                    "/" + one.Input,
                    Assert.IsType<HgncServiceException>(one.Error).Uri.AbsolutePath,
                    StringComparison.Ordinal
                );
            }
        );
        Assert.NotEmpty(failed);
        Trial.Tell($"{inputs.Length} inputs, {failed.Count} ended in an error, none was lost");
    }

    private static async Task<List<Outcome>> RunAsync(
        Uri baseUri,
        string[] inputs,
        TimeSpan timeout
    )
    {
        var source = new RestSource(
            new RestOptions
            {
                BaseUri = baseUri,
                Time = new FastTime(),
                Timeout = timeout,
                CacheAge = TimeSpan.Zero,
            },
            new ConcurrencyOnlyLimiter()
        );
        using var requests = new OrderedRequests<string, HgncGene>(
            (input, token) => source.FetchAsync("symbol", input, token),
            () => source.Concurrency
        );
        var outcomes = new List<Outcome>();
        HgncGene? record = null;
        await foreach (var step in requests.RunAsync(inputs, TestContext.Current.CancellationToken))
        {
            if (!step.IsEnd)
            {
                Assert.Null(record);
                record = step.Record;
                continue;
            }
            outcomes.Add(new(step.Request, record, step.Error));
            record = null;
        }
        return outcomes;
    }

    private sealed record Outcome(string Input, HgncGene? Record, Exception? Error);

    public sealed class Service : IAsyncDisposable
    {
        public FaultServer Server { get; } = new();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
