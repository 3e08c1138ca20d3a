using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Contract;

/// <summary>The structure of a response, in JSON or XML.</summary>
internal sealed record ContractResponse
{
    /// <summary>The members of the whole response, as name:type.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The members of <c>response</c>, as name:type, or the names of the attributes of <c>result</c>.</summary>
    public IReadOnlyList<string> Response { get; init; } = [];

    public long? Found { get; init; }

    public long? Start { get; init; }

    public IReadOnlyList<ContractRecord> Records { get; init; } = [];

    /// <summary>The names that info lists.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The scores as they are written, including the best one.</summary>
    public IReadOnlyList<string> Scores { get; init; } = [];

    public IEnumerable<string> Symbols => Records.Select(record => record.Symbol);
}

/// <summary>A record of a response.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Members">Its members, as name:type.</param>
internal sealed record ContractRecord(string Symbol, IReadOnlyList<string> Members);
