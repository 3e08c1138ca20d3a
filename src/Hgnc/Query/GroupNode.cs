using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hgnc.Query;

/// <summary>Whether a clause is required, optional or prohibited.</summary>
public enum Occurrence
{
    /// <summary>Optional: if no clause is required, at least one optional clause must match.</summary>
    Should,

    /// <summary>Required.</summary>
    Must,

    /// <summary>Prohibited.</summary>
    MustNot,
}

/// <summary>Clauses joined by AND, OR and NOT. Below the top level of a query they are in parentheses.</summary>
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

    /// <summary>The clauses in their original order.</summary>
    public IReadOnlyList<QueryClause> Clauses { get; }

    private bool IsTop { get; }

    /// <summary>
    /// The occurrence of each clause, by the rules of Lucene's classic parser, which the service uses: AND
    /// makes the clauses on both sides required, whatever else joins them. OR, or no operator, leaves them optional.
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

    /// <summary>The same group with changed parts.</summary>
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

    /// <summary>The same group with these clauses.</summary>
    internal GroupNode Of(IReadOnlyList<QueryClause> clauses) =>
        new(Field, clauses, FieldPosition, IsTop);

    internal override IEnumerable<QueryNode> Descend() =>
        new QueryNode[] { this }.Concat(Clauses.SelectMany(clause => clause.Node.Descend()));

    private static void Append(StringBuilder text, QueryClause clause, bool isFirst)
    {
        // The first clause is not joined to anything.
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
