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

    /// <summary>The field that the part names, as it was written; null where it names none.</summary>
    public string? Field { get; }

    /// <summary>Where the field's name stands in the text that was parsed.</summary>
    internal int FieldPosition { get; }

    /// <summary>The field's name with its colon, or nothing.</summary>
    private protected string Prefix => Field is null ? "" : Field + ":";

    /// <summary>The part in the search language; parsed again it gives the same tree.</summary>
    public abstract override string ToString();

    /// <summary>This part and all parts within it.</summary>
    internal virtual IEnumerable<QueryNode> Descend()
    {
        yield return this;
    }
}
