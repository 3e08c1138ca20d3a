using System.Collections.Generic;

namespace Hgnc.Contract;

/// <summary>What a server did with a request of the contract.</summary>
public sealed record ContractResult
{
    internal ContractResult(ContractCase asked)
    {
        Case = asked;
    }

    /// <summary>The request and what was expected.</summary>
    public ContractCase Case { get; }

    /// <summary>The facts in which the answer differs; empty where it is as expected.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>What came, in one line.</summary>
    public string Observed { get; init; } = "";

    /// <summary>Whether nothing was expected of it: the server is the one who knows.</summary>
    public bool IsNews => Case.Basis is ContractBasis.Open;
}
