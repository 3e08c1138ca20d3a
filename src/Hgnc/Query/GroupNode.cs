using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc.Query;

/// <summary>Whether records must, may or must not match a clause.</summary>
public enum Occurrence
{
    /// <summary>They may: at least one such clause matches where no clause must.</summary>
    Should,

    /// <summary>They must.</summary>
    Must,

    /// <summary>They must not.</summary>
    MustNot,
}

/// <summary>Clauses joined by AND, OR and NOT; below the top of a query they stand in parentheses.</summary>
public sealed class GroupNode : QueryNode
{
    internal GroupNode(
        string? field,
        IReadOnlyList<QueryClause> clauses,
        int fieldPosition = 0,
        bool isTop = false
    )
        : base(field, fieldPosition)
    {
        Clauses = clauses;
        IsTop = isTop;
    }

    /// <summary>The clauses in the order in which they were written.</summary>
    public IReadOnlyList<QueryClause> Clauses { get; }

    private bool IsTop { get; }

    /// <summary>
    /// What each clause asks of a record. These are the rules of Lucene's classic parser, which the service uses: AND
    /// makes the clauses on both its sides necessary, whatever else joins them, and OR and no word at all leave them optional.
    /// </summary>
    public IReadOnlyList<Occurrence> GetOccurrences()
    {
        var occurrences = new Occurrence[Clauses.Count];
        for (var i = 0; i < occurrences.Length; i++)
        {
            var clause = Clauses[i];
            if (i > 0 && clause.Join is ClauseJoin.And && occurrences[i - 1] is Occurrence.Should)
            {
                occurrences[i - 1] = Occurrence.Must;
            }
            occurrences[i] =
                clause.Modifier is ClauseModifier.Prohibited ? Occurrence.MustNot
                : clause.Modifier is ClauseModifier.Required || clause.Join is ClauseJoin.And
                    ? Occurrence.Must
                : Occurrence.Should;
        }
        return occurrences;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Prefix);
        if (!IsTop)
        {
            text.Append('(');
        }
        for (var i = 0; i < Clauses.Count; i++)
        {
            Append(text, Clauses[i], isFirst: i == 0);
        }
        if (!IsTop)
        {
            text.Append(')');
        }
        return text.ToString();
    }

    /// <summary>The same group of other parts.</summary>
    internal GroupNode With(Func<QueryNode, QueryNode> change) =>
        new(
            Field,
            Clauses
                .Select(clause => new QueryClause(
                    clause.Join,
                    clause.Modifier,
                    change(clause.Node)
                ))
                .ToList(),
            FieldPosition,
            IsTop
        );

    /// <summary>The same group of these clauses.</summary>
    internal GroupNode Of(IReadOnlyList<QueryClause> clauses) =>
        new(Field, clauses, FieldPosition, IsTop);

    internal override IEnumerable<QueryNode> Descend() =>
        new QueryNode[] { this }.Concat(Clauses.SelectMany(clause => clause.Node.Descend()));

    private static void Append(StringBuilder text, QueryClause clause, bool isFirst)
    {
        // The first clause has nothing to be joined to.
        if (!isFirst)
        {
            text.Append(
                clause.Join switch
                {
                    ClauseJoin.And => " AND ",
                    ClauseJoin.Or => " OR ",
                    ClauseJoin.None => " ",
                    _ => throw new InvalidOperationException(),
                }
            );
        }
        text.Append(
            clause.Modifier switch
            {
                ClauseModifier.Required => "+",
                ClauseModifier.Prohibited => "NOT ",
                _ => "",
            }
        );
        text.Append(clause.Node);
    }
}
