namespace Hgnc.Query;

/// <summary>A single term, such as <c>BRAF</c>, <c>symbol:ZNF*</c> or <c>ZNF?</c>.</summary>
public sealed class TermNode : QueryNode
{
    internal TermNode(string? field, string escaped, int fieldPosition = 0)
        : base(field, fieldPosition)
    {
        Escaped = escaped;
    }

    /// <summary>The term in the search language, with a backslash before literal characters.</summary>
    public string Escaped { get; }

    /// <summary>The term's characters without backslashes.</summary>
    public string Value => QuerySyntax.Unescape(Escaped);

    /// <summary>Whether it has <c>*</c> (any characters) or <c>?</c> (one character).</summary>
    public bool HasWildcard => QuerySyntax.HasWildcard(Escaped);

    /// <inheritdoc/>
    public override string ToString() => Prefix + Escaped;
}
