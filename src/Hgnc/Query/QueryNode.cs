using System.Collections.Generic;

namespace Hgnc.Query;

/// <summary>A part of a query: a term, a phrase or a group of clauses.</summary>
public abstract class QueryNode
{
    private protected QueryNode(string? field, int fieldPosition)
    {
        Field = field;
        FieldPosition = fieldPosition;
    }

    /// <summary>The field of the part, as it was written, or null.</summary>
    public string? Field { get; }

    /// <summary>The position of the field name in the parsed text.</summary>
    internal int FieldPosition { get; }

    /// <summary>The field name with its colon, or an empty string.</summary>
    private protected string Prefix => Field is null ? "" : Field + ":";

    /// <summary>The part in the search language. If it is parsed again, it gives the same tree.</summary>
    public abstract override string ToString();

    /// <summary>This part and all parts within it.</summary>
    internal virtual IEnumerable<QueryNode> Descend()
    {
        yield return this;
    }
}
