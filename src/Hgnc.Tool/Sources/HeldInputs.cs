using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Hgnc.Tool.Input;

namespace Hgnc.Tool.Sources;

/// <summary>
/// Inputs that need one request each. If a fresh copy may have to answer, the first inputs wait for those that arrive with them, so that one
/// source answers a large file.
/// </summary>
internal static class HeldInputs
{
    /// <param name="inputs">The inputs.</param>
    /// <param name="wait">Decides how many inputs wait, and how long. Only inputs that waited are counted: the caller counts requests when they are sent.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        IAsyncEnumerable<T> inputs,
        SourceWait wait,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var reader = new InputReader<T>(inputs, cancellationToken);
        if (wait.IsUndecided)
        {
            var first = await reader.ReadAsync(wait.InputsToCollect, SourceWait.MaxWait);
            wait.Add(first.Count);
            wait.Release();
            foreach (var input in first)
            {
                yield return input;
            }
        }
        while (await reader.ReadAsync(1, SourceWait.MaxWait) is [var next])
        {
            yield return next;
        }
    }
}
