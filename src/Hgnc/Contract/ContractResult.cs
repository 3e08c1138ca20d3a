using System.Collections.Generic;

namespace Hgnc.Contract;

/// <summary>The response of a server to a request of the contract.</summary>
public sealed record ContractResult
{
    internal ContractResult(ContractCase asked)
    {
        Case = asked;
    }

    /// <summary>The request and the expected response.</summary>
    public ContractCase Case { get; }

    /// <summary>The facts that differ; empty if the response is as expected.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>The response in one line.</summary>
    public string Observed { get; init; } = "";

    /// <summary>Whether there was no expectation, so that the response is new information.</summary>
    public bool IsNews => Case.Basis is ContractBasis.Open;
}
