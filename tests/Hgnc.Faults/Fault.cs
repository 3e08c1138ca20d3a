using System;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>A way in which a service, or the connection to it, can fail.</summary>
/// <param name="Name">The name, which is part of the address at a <see cref="FaultServer"/>.</param>
/// <param name="Error">The expected error ID without Hgnc; empty if the record is expected.</param>
/// <param name="Attempts">The expected number of attempts.</param>
/// <param name="AnswerAsync">Answers a request with the fault.</param>
public sealed record Fault(
    string Name,
    string Error,
    int Attempts,
    Func<FaultExchange, Task> AnswerAsync
)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
