using System.Collections.Generic;

namespace Hgnc.Contract;

/// <summary>A request, and the facts about its answer that the contract fixes. A fact that is null is not fixed.</summary>
public sealed record ContractCase
{
    /// <summary>The accepted type of most cases.</summary>
    public const string Json = "application/json";

    /// <summary>The service's other type.</summary>
    public const string Xml = "text/xml";

    internal ContractCase(string target, ContractBasis basis)
    {
        Target = target;
        Basis = basis;
    }

    /// <summary>The address behind the service's root, encoded.</summary>
    public string Target { get; }

    /// <summary>How it is known.</summary>
    public ContractBasis Basis { get; }

    /// <summary>The method of the request.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The header Accept; null for none.</summary>
    public string? Accept { get; init; } = Json;

    /// <summary>The status of the answer.</summary>
    public int? Status { get; init; } = 200;

    /// <summary>The media type of the answer.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// The members of the whole answer in their order, each with its type, and a question mark where it may be absent; those of info's
    /// XML are in its one document.
    /// </summary>
    public string? Members { get; init; }

    /// <summary>The members of <c>response</c> in their order, each with its type; in XML the attributes of <c>result</c>.</summary>
    public string? Response { get; init; }

    /// <summary>The members of each record, in any order, each with its type.</summary>
    public string? Record { get; init; }

    /// <summary>Members that each record has at least, each with its type.</summary>
    public string? RecordHas { get; init; }

    /// <summary>What info lists of fields at least.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>How many records there are: <c>1</c>, or at least so many, as <c>2+</c>.</summary>
    public string? Found { get; init; }

    /// <summary>How many records the answer has.</summary>
    public int? Count { get; init; }

    /// <summary>The value of <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>The symbol of the first record.</summary>
    public string? First { get; init; }

    /// <summary>Symbols that are among the records.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Symbols that are not.</summary>
    public IReadOnlyList<string> HasNot { get; init; } = [];

    /// <summary>Whether every score has a decimal point and the digits of single precision.</summary>
    public bool HasSingleScores { get; init; }

    /// <summary>The request, as a line of the report.</summary>
    public override string ToString() =>
        (Method == "GET" ? "" : Method + " ")
        + (
            Target.Length <= 100
                ? Target
                : $"{Target.Substring(0, 60)}… ({Target.Length} characters)"
        )
        + (Accept == Json ? "" : $"  Accept: {Accept ?? "(none)"}");
}
