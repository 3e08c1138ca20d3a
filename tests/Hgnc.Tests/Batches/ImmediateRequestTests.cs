using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Batches;

public sealed class ImmediateRequestTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    [Fact]
    public void Gives_each_record_and_then_the_end()
    {
        var steps = ImmediateRequest
            .Run(
                "symbol",
                Sender((field, token) => mirror.Source.FetchAsync("alias_symbol", "p65", token)),
                CancellationToken.None
            )
            .ToList();

        Assert.Equal(
            ["GORASP1", "RELA", "SYT1", null],
            steps
                .Select(step => step.Record?.Symbol)
                .OrderBy(symbol => symbol is null)
                .ThenBy(symbol => symbol)
        );
        Assert.Equal([1L, 2L, 3L, 3L], steps.Select(step => step.Given));
        Assert.All(steps, step => Assert.Equal(3, step.Found));
        Assert.True(steps[3].IsEnd);
    }

    [Fact]
    public void Long_responses_stream_and_can_be_abandoned()
    {
        var first = ImmediateRequest
            .Run(
                "Approved",
                Sender((term, token) => mirror.Source.FetchAsync("status", term, token)),
                CancellationToken.None
            )
            .First();

        Assert.Equal(66, first.Found);
        Assert.Equal(1, first.Given);
    }

    [Fact]
    public void A_failure_is_the_requests_end()
    {
        var step = Assert.Single(
            ImmediateRequest.Run(
                "no_such_field",
                Sender((field, token) => mirror.Source.FetchAsync(field, "x", token)),
                CancellationToken.None
            )
        );

        Assert.True(step.IsEnd);
        Assert.IsAssignableFrom<HgncException>(step.Error);
    }

    private static TestSender<string, HgncGene> Sender(
        Func<string, CancellationToken, Task<HgncResponse<HgncGene>>> send
    ) => new((request, _, token) => send(request, token));
}
