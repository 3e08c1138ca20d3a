using System;
using System.Threading;
using Hgnc.Local.Copy;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Work on a copy ends when it is cancelled, at any time.</summary>
public sealed class LocalCancellationTests(SampleCopy sample) : IClassFixture<SampleCopy>
{
    private const string Endless =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n WHERE x < $0";

    [Fact]
    public void It_ends_though_it_was_cancelled_between_two_statements()
    {
        using var connection = LocalConnection.Open(sample.Path, latest: null);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            connection.Run(
                () =>
                {
                    stop.Cancel();
                    using var rows = connection.Query(Endless, 0);
                    return rows.Read();
                },
                stop.Token
            )
        );
    }

    [Fact]
    public void It_ends_within_a_statement_and_the_next_work_is_done()
    {
        using var connection = LocalConnection.Open(sample.Path, latest: null);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            connection.Run(
                () =>
                {
                    using var rows = connection.Query(Endless, 0);
                    new Thread(stop.Cancel).Start();
                    return rows.Read();
                },
                stop.Token
            )
        );

        Assert.True(
            connection.Run(
                () =>
                {
                    using var rows = connection.Query(Endless, 2);
                    return rows.Read();
                },
                CancellationToken.None
            )
        );
    }
}
