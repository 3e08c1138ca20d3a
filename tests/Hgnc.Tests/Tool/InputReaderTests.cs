using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Hgnc.Tool.Input;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>Inputs that are read in groups.</summary>
public sealed class InputReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finished_results_wait_only_briefly_for_more()
    {
        var inputs = Channel.CreateUnbounded<int>();
        await using var reader = new InputReader<int>(inputs.Reader.ReadAllAsync(Token), Token);
        inputs.Writer.TryWrite(1);
        inputs.Writer.TryWrite(2);

        Assert.Equal([1, 2], await reader.ReadAsync(9, TimeSpan.FromMilliseconds(50)));

        inputs.Writer.TryWrite(3);
        inputs.Writer.TryWrite(4);
        inputs.Writer.Complete();

        Assert.Equal([3], await reader.ReadAsync(1, TimeSpan.FromMinutes(1)));
        Assert.Equal([4], await reader.ReadAsync(9, TimeSpan.FromMinutes(1)));
        Assert.Empty(await reader.ReadAsync(9, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Records_from_before_a_failure_are_not_lost()
    {
        await using var reader = new InputReader<int>(OneAndThenFail(), Token);

        Assert.Equal([1], await reader.ReadAsync(9, TimeSpan.FromMinutes(1)));
        await Assert.ThrowsAsync<IOException>(() => reader.ReadAsync(9, TimeSpan.Zero));
    }

    private static async IAsyncEnumerable<int> OneAndThenFail()
    {
        yield return 1;
        await Task.Yield();
        throw new IOException("gone");
    }
}
