using System;
using System.Linq;
using Hgnc.Query;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>The limits of a request, so that no client can block the mirror for others with one query.</summary>
internal sealed class QueryBounds(MirrorOptions options)
{
    /// <exception cref="RequestException">The request exceeds a limit.</exception>
    public void Check(MirrorRequest request)
    {
        switch (request)
        {
            case MirrorRequest.Fetch fetch:
                CheckLength("term", fetch.Term);
                break;
            case MirrorRequest.Search { Query: var query }:
                CheckLength("query", query.Text);
                var terms = new TermCount();
                terms.Add(query.Root);
                CheckCount(terms.All, options.MaxTerms, "terms");
                CheckCount(
                    terms.LeadingWildcards,
                    options.MaxLeadingWildcards,
                    "terms that begin with a wildcard"
                );
                break;
        }
    }

    private void CheckLength(string what, string text)
    {
        if (text.Length > options.MaxQueryLength)
        {
            throw new RequestException(
                StatusCodes.Status414UriTooLong,
                FormattableString.Invariant(
                    $"The {what} is {text.Length} characters long; this mirror accepts at most {options.MaxQueryLength}."
                ),
                "Request fewer values at a time."
            );
        }
    }

    private static void CheckCount(int count, int max, string what)
    {
        if (count > max)
        {
            throw new RequestException(
                StatusCodes.Status400BadRequest,
                FormattableString.Invariant(
                    $"The query has {count} {what}; this mirror accepts at most {max}."
                ),
                "Request fewer values in one query."
            );
        }
    }

    private sealed class TermCount
    {
        public int All { get; private set; }

        public int LeadingWildcards { get; private set; }

        // The recursion is limited, because the parser limits the depth of parentheses.
        public void Add(QueryNode node)
        {
            if (node is GroupNode group)
            {
                foreach (var clause in group.Clauses)
                {
                    Add(clause.Node);
                }
                return;
            }
            All++;
            if (node is TermNode { Escaped: ['*' or '?', ..], Field: not "*" })
            {
                LeadingWildcards++;
            }
        }
    }
}
