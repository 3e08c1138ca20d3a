namespace Hgnc.Query;

/// <summary>How a clause is joined to the one before it.</summary>
public enum ClauseJoin
{
    /// <summary>Not by a word: nothing stands between them, or the clause is the first. The service takes it as OR.</summary>
    None,

    /// <summary>AND, or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary>OR, or <c>||</c>.</summary>
    Or,
}

/// <summary>What stands before a clause.</summary>
public enum ClauseModifier
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>+</c>: records must match.</summary>
    Required,

    /// <summary>NOT, <c>-</c> or <c>!</c>: records must not match.</summary>
    Prohibited,
}

/// <summary>A part of a group, and how it is joined to the part before it.</summary>
public sealed class QueryClause
{
    internal QueryClause(ClauseJoin join, ClauseModifier modifier, QueryNode node)
    {
        Join = join;
        Modifier = modifier;
        Node = node;
    }

    /// <summary>How it is joined to the clause before it.</summary>
    public ClauseJoin Join { get; }

    /// <summary>What stands before it.</summary>
    public ClauseModifier Modifier { get; }

    /// <summary>The part itself.</summary>
    public QueryNode Node { get; }
}
