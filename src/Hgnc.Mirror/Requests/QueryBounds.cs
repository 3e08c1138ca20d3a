using System;
using System.Linq;
using Hgnc.Query;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>What one request may ask for, so that nobody keeps the mirror from others by one query.</summary>
internal sealed class QueryBounds(MirrorOptions options)
{
    /// <exception cref="RequestException">The request asks for more.</exception>
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
                "Request less at a time."
            );
        }
    }

    private static void CheckCount(int count, int most, string what)
    {
        if (count > most)
        {
            throw new RequestException(
                StatusCodes.Status400BadRequest,
                FormattableString.Invariant(
                    $"The query has {count} {what}; this mirror accepts at most {most}."
                ),
                "Request fewer values in one query."
            );
        }
    }

    private sealed class TermCount
    {
        public int All { get; private set; }

        public int LeadingWildcards { get; private set; }

        // No deeper than the parser lets parentheses be.
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
