using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary>Sends the requests of a verb and writes the responses in the order of the inputs.</summary>
internal static class RequestLoop
{
    /// <param name="inputs">The inputs.</param>
    /// <param name="requests">Sends the requests; several inputs can share one. It is disposed of at the end.</param>
    /// <param name="output">The output. It is flushed whenever there is nothing to write for now, and ended at the end.</param>
    /// <param name="take">Writes a record, or reports the end of a request.</param>
    /// <param name="wait">Decides how long the first inputs wait until the source is chosen, or null if they do not wait.</param>
    /// <param name="cancellationToken">Cancels everything at once.</param>
    public static async Task RunAsync<TRequest, TRecord>(
        IAsyncEnumerable<TRequest> inputs,
        BatchedRequests<TRequest, TRecord> requests,
        IOutput output,
        Action<RequestStep<TRequest, TRecord>> take,
        SourceWait? wait,
        CancellationToken cancellationToken
    )
        where TRecord : class
    {
        try
        {
            var steps = RequestStream.RunAsync(
                wait is null ? inputs : HeldInputs.ReadAsync(inputs, wait, cancellationToken),
                requests,
                output.Flush,
                cancellationToken
            );
            await foreach (var step in steps)
            {
                wait?.Update();
                take(step);
            }
        }
        finally
        {
            output.End();
        }
    }
}
