using System.Collections.Generic;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using Hgnc.Tests.Batches;
using Hgnc.Tool.Sources;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>Requests whose inputs come slowly.</summary>
public sealed class RequestStreamTests
{
    [Fact]
    public async Task A_finished_result_does_not_wait_for_the_next_input()
    {
        var inputs = Channel.CreateUnbounded<string>();
        var given = new List<string>();
        inputs.Writer.TryWrite("1");

        await foreach (var step in Ask(inputs.Reader.ReadAllAsync(Token)))
        {
            if (step.Record is { } record)
            {
                given.Add(record);
                // Only now, after the first record, does the user continue to type.
                if (given.Count < 3)
                {
                    inputs.Writer.TryWrite($"{given.Count + 1}");
                }
                else
                {
                    inputs.Writer.Complete();
                }
            }
        }

        Assert.Equal(["1", "2", "3"], given);
    }

    [Fact]
    public async Task Many_inputs_come_out_in_their_order()
    {
        var inputs = Enumerable.Range(0, 500).Select(i => $"{i}").ToList();

        var given = await Ask(inputs.ToAsyncEnumerable())
            .Where(step => step.Record is not null)
            .Select(step => step.Record!)
            .ToListAsync(Token);

        Assert.Equal(inputs, given);
    }

    private static System.Threading.CancellationToken Token =>
        TestContext.Current.CancellationToken;

    private static IAsyncEnumerable<RequestStep<string, string>> Ask(
        IAsyncEnumerable<string> inputs
    ) =>
        RequestStream.RunAsync(
            inputs,
            new BatchedRequests<string, string>(
                new TestSender<string, string>(
                    async (input, _, _) =>
                    {
                        await Task.Yield();
                        return new HgncResponse<string>([input]);
                    }
                ),
                () => 8,
                Token
            ),
            static () => { },
            Token
        );
}
