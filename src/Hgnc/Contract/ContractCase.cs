using System.Collections.Generic;

namespace Hgnc.Contract;

/// <summary>A request, and the facts about its response that the contract specifies. A fact that is null is not specified.</summary>
public sealed record ContractCase
{
    /// <summary>The media type that most cases accept.</summary>
    public const string Json = "application/json";

    /// <summary>The other media type of the service.</summary>
    public const string Xml = "text/xml";

    internal ContractCase(string target, ContractBasis basis)
    {
        Target = target;
        Basis = basis;
    }

    /// <summary>The encoded address, relative to the root of the service.</summary>
    public string Target { get; }

    /// <summary>The reason for the expectation.</summary>
    public ContractBasis Basis { get; }

    /// <summary>The method of the request.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The header Accept, or null without it.</summary>
    public string? Accept { get; init; } = Json;

    /// <summary>The status of the response.</summary>
    public int? Status { get; init; } = 200;

    /// <summary>The media type of the response.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// The members of the whole response in order, each with its type, and with a question mark if it may be missing. For the XML of info, the
    /// members of its document.
    /// </summary>
    public string? Members { get; init; }

    /// <summary>The members of <c>response</c> in order, each with its type. In XML, the attributes of <c>result</c>.</summary>
    public string? Response { get; init; }

    /// <summary>The members of each record, in any order, each with its type.</summary>
    public string? Record { get; init; }

    /// <summary>Members that each record must have, each with its type.</summary>
    public string? RecordHas { get; init; }

    /// <summary>Fields that info must list.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The number of records: <c>1</c>, or a minimum such as <c>2+</c>.</summary>
    public string? Found { get; init; }

    /// <summary>The number of records in the response.</summary>
    public int? Count { get; init; }

    /// <summary>The value of <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>The symbol of the first record.</summary>
    public string? First { get; init; }

    /// <summary>Symbols that must be among the records.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Symbols that must not be among the records.</summary>
    public IReadOnlyList<string> HasNot { get; init; } = [];

    /// <summary>Whether every score has a decimal point and the digits of single precision.</summary>
    public bool HasSingleScores { get; init; }

    /// <summary>The request as a line of the report.</summary>
    public override string ToString() =>
        (Method == "GET" ? "" : Method + " ")
        + (
            Target.Length <= 100
                ? Target
                : $"{Target.Substring(0, 60)}… ({Target.Length} characters)"
        )
        + (Accept == Json ? "" : $"  Accept: {Accept ?? "(none)"}");
}
