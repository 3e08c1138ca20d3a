using System;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>A way in which a service, or the way to it, can fail.</summary>
/// <param name="Name">Its name, in the address of a <see cref="FaultServer"/>.</param>
/// <param name="Error">The id of the error that it must end in, without Hgnc; empty where it must end in the record.</param>
/// <param name="Attempts">How often it must be asked for.</param>
/// <param name="AnswerAsync">Answers a request with it.</param>
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
