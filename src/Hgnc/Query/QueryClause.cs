namespace Hgnc.Query;

/// <summary>How a clause is joined to the one before it.</summary>
public enum ClauseJoin
{
    /// <summary>Without an operator, or the first clause. The service takes it as OR.</summary>
    None,

    /// <summary>AND, or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary>OR, or <c>||</c>.</summary>
    Or,
}

/// <summary>The prefix of a clause.</summary>
public enum ClauseModifier
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>+</c>: required.</summary>
    Required,

    /// <summary>NOT, <c>-</c> or <c>!</c>: prohibited.</summary>
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

    /// <summary>The prefix.</summary>
    public ClauseModifier Modifier { get; }

    /// <summary>The part itself.</summary>
    public QueryNode Node { get; }
}
