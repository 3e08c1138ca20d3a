using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Model;
using Hgnc.Query;

namespace Hgnc.Rest.Lengths;

/// <summary>
/// Some web servers refuse any address with an encoded slash or backslash: with 404, or, like Tomcat,
/// with 400. Then a term such as <c>ELD/OSA1</c> is searched for with <c>?</c> instead of the slash, and other matches are
/// dropped.
/// </summary>
internal static class SlashSearch
{
    // Each hit takes a request, so a query with many terms is better sent in parts.
    private const int MaxTerms = 8;
    private const int MaxHits = 20;

    /// <summary>Whether a slash in the address may be the cause of an error.</summary>
    public static bool MayHelp(HgncServiceException error, Uri address) =>
        MayBeOfSlash(error)
        && (
            address.AbsoluteUri.IndexOf("%2F", StringComparison.OrdinalIgnoreCase) >= 0
            || address.AbsoluteUri.IndexOf("%5C", StringComparison.OrdinalIgnoreCase) >= 0
        );

    /// <summary>Whether a slash in the query may be the cause of an error.</summary>
    public static bool MayHelp(HgncServiceException error, QueryNode query) =>
        MayBeOfSlash(error) && SlashParts.IsIn(query);

    /// <summary>The hits of a query with their records, or null if this does not help.</summary>
    /// <param name="source">The service.</param>
    /// <param name="query">The query with the slash.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="HgncServiceException">The search fails in another way.</exception>
    public static async Task<List<(HgncHit Hit, HgncGene Record)>?> FindAsync(
        IHgncSource source,
        HgncQuery query,
        CancellationToken cancellationToken
    )
    {
        var loose = CanLoosen(query.Root) ? Loosen(query.Root, null) : null;
        if (loose is null || SlashParts.IsIn(loose))
        {
            return null;
        }
        HgncResponse<HgncHit> hits;
        try
        {
            hits = await source
                .SearchAsync(HgncQuery.ForNode(loose), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (HgncServiceException e) when (MayBeOfSlash(e))
        {
            // The slash was not the cause.
            return null;
        }
        await using var ends = ((IAsyncDisposable)hits).ConfigureAwait(false);
        if (hits.Found > MaxHits)
        {
            return null;
        }
        var found = new List<(HgncHit, HgncGene)>();
        await foreach (var hit in hits.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var records = await source
                .FetchAsync(HgncField.HgncId.Name, hit.HgncId, cancellationToken)
                .ConfigureAwait(false);
            found.AddRange(
                (await records.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                    .Where(record => Matches(query.Root, null, record))
                    .Select(record => (hit with { Query = query.Text }, record))
            );
        }
        return found;
    }

    private static bool MayBeOfSlash(HgncServiceException error) =>
        error.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound;

    /// <summary>Whether a query has too many terms to search for without slashes in one request.</summary>
    public static bool HasManyTerms(QueryNode root) =>
        root.Descend().Count(node => node is not GroupNode) > MaxTerms;

    private static bool CanLoosen(QueryNode root) =>
        !HasManyTerms(root)
        && !root.Descend()
            .Any(node => node is TermNode { HasWildcard: true } && SlashParts.IsIn(node));

    private static QueryNode Loosen(QueryNode node, string? field) =>
        node switch
        {
            GroupNode group => group.With(part => Loosen(part, group.Field ?? field)),
            PhraseNode phrase when SlashParts.IsIn(phrase) => Loose(phrase, phrase.Value, field),
            TermNode term when SlashParts.IsIn(term) => Loose(term, term.Value, field),
            _ => node,
        };

    // In fields with whole values, a wildcard replaces the character. In text fields it separates words, so it becomes a space in a phrase.
    private static QueryNode Loose(QueryNode node, string value, string? outerField)
    {
        var words = new PhraseNode(node.Field, Replace(value, ' ', c => c is '/' or '\\' or '"'));
        if (words.Value == value)
        {
            // The cause was the backslash before an escaped character, which quotes do not need.
            return words;
        }
        var loose = Replace(value, '?', c => !QuerySyntax.IsPlainWord("a" + c));
        var pattern = new TermNode(node.Field, loose[0] == '-' ? "?" + loose.Substring(1) : loose);
        return HgncField.Find(node.Field ?? outerField ?? "") is { } field
            ? field.IsProse
                ? words
                : pattern
            : new GroupNode(
                null,
                new[]
                {
                    new QueryClause(ClauseJoin.None, ClauseModifier.None, pattern),
                    new QueryClause(ClauseJoin.Or, ClauseModifier.None, words),
                }
            );
    }

    private static string Replace(string value, char by, Func<char, bool> isIn) =>
        string.Concat(value.Trim().Select(c => isIn(c) ? by : c));

    // The service has matched everything except the slashes. Only matches that the slashes rule out are dropped here, not others that the service
    // finds in its own ways.
    private static bool Matches(QueryNode node, string? field, HgncGene record) =>
        node switch
        {
            GroupNode group => Matches(group, group.Field ?? field, record),
            PhraseNode phrase => Has(record, phrase.Field ?? field, phrase.Value),
            TermNode { HasWildcard: false } term => Has(record, term.Field ?? field, term.Value),
            _ => true,
        };

    private static bool Matches(GroupNode group, string? field, HgncGene record)
    {
        var occurrences = group.GetOccurrences();
        var clauses = group
            .Clauses.Select((clause, i) => (clause.Node, Occurrence: occurrences[i]))
            .Where(clause => clause.Occurrence != Occurrence.MustNot)
            .ToLookup(clause => clause.Occurrence, clause => Matches(clause.Node, field, record));
        return clauses.Contains(Occurrence.Must)
            ? clauses[Occurrence.Must].All(matches => matches)
            : clauses[Occurrence.Should].DefaultIfEmpty(true).Any(matches => matches);
    }

    /// <summary>Whether a value of a field is this one, ignoring case.</summary>
    public static bool IsWhole(HgncGene record, string field, string value) =>
        Texts(record, field)
            .Exists(text => text.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool Has(HgncGene record, string? field, string value) =>
        Texts(record, field)
            .Exists(text => text.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0);

    private static List<string> Texts(HgncGene record, string? field)
    {
        var texts = new List<string>();
        foreach (var pair in record.GetFields())
        {
            if (field is null || pair.Key == field)
            {
                FieldTexts.AddTo(texts, pair.Value);
            }
        }
        return texts;
    }
}
