using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tool.Options;

namespace Hgnc.Tool.Commands;

/// <summary>A verb of the tool, with examples of its use, which its help ends with.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines, as one would type them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Gives it the options of verbs that talk to the service, and what it does with the service.</summary>
    public void SetServiceAction(
        Func<ParseResult, RestSource, TextWriter, CancellationToken, Task<int>> action
    )
    {
        var service = new ServiceOptions();
        service.AddTo(this);
        SetAction(
            async (parsed, cancellationToken) =>
            {
                // Requests are told of from their own threads.
                var error = TextWriter.Synchronized(parsed.InvocationConfiguration.Error);
                return await action(parsed, service.Open(parsed, error), error, cancellationToken);
            }
        );
    }
}
