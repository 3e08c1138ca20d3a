namespace Hgnc.Query;

/// <summary>A quoted phrase, such as <c>name:"zinc finger"</c>.</summary>
public sealed class PhraseNode : QueryNode
{
    internal PhraseNode(string? field, string value, int fieldPosition = 0)
        : base(field, fieldPosition)
    {
        Value = value;
    }

    /// <summary>The text between the quotes, without backslashes.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Prefix + QuerySyntax.Quote(Value);
}
