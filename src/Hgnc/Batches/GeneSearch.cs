using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc;

/// <summary>A search for one input: for a symbol, which can share a request with other symbols, or by a query.</summary>
public sealed class GeneSearch
{
    // Longer text is not a symbol. Together with symbols it would only make the address too long.
    private const int MaxSymbolLength = 100;

    private SymbolSearch? _shared;

    private GeneSearch(HgncQuery query, string? plain, object? origin)
    {
        Query = query;
        Plain = plain;
        Origin = origin;
    }

    /// <summary>The query.</summary>
    public HgncQuery Query { get; }

    /// <summary>The term that the user expects to find, or null if a search without hits is not an error.</summary>
    public string? Plain { get; }

    /// <summary>The origin of the input, which is the target of an error.</summary>
    public object? Origin { get; }

    /// <summary>The symbol to look for first, or null if the input is only a query.</summary>
    public string? Symbol { get; private init; }

    /// <summary>Whether the symbol is from a row of a table. It can then be a current or old symbol, and is never searched for as a word.</summary>
    public bool IsRow { get; private init; }

    /// <summary>The meaning of the symbol, if it is not an approved symbol and had to be resolved.</summary>
    public HgncResolution? Resolution { get; private set; }

    /// <summary>Whether the search can share a request with others.</summary>
    public bool CanJoin => Symbol is { Length: <= MaxSymbolLength };

    private string? Chromosome { get; init; }

    private IReadOnlyList<HgncQuery> Also { get; init; } = [];

    /// <summary>The search for a text.</summary>
    /// <param name="text">A query in HGNC's search language.</param>
    /// <param name="origin">The origin of the input.</param>
    /// <param name="isSymbolFirst">Whether to look up a single word as an approved symbol before searching for it.</param>
    /// <param name="fields">The conditions that records must also match.</param>
    /// <exception cref="HgncQueryException">The query is malformed.</exception>
    public static GeneSearch ForText(
        string text,
        object? origin,
        bool isSymbolFirst,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var query = HgncQuery.Parse(text);
        var also = Conditions(fields);
        return new GeneSearch(
            HgncQuery.All(new[] { query }.Concat(also)),
            query.IsPlainTerm ? query.Text : null,
            origin
        )
        {
            Symbol = isSymbolFirst && query.IsPlainWord ? query.Text : null,
            Also = also,
        };
    }

    /// <summary>The search for the symbol of a table's row.</summary>
    /// <param name="input">The symbol, and the chromosome of the row.</param>
    /// <param name="origin">The origin of the input.</param>
    /// <param name="fields">The conditions that records must also match.</param>
    /// <exception cref="HgncException">The symbol is empty.</exception>
    public static GeneSearch ForRow(
        SymbolInput input,
        object? origin,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        if (input?.Text?.Trim() is not { Length: > 0 } symbol)
        {
            throw Nothing("An input has an empty symbol");
        }
        var also = Conditions(fields);
        var own = new[] { HgncQuery.ForValue(HgncField.Symbol.Name, symbol) };
        return new GeneSearch(HgncQuery.All(own.Concat(also)), symbol, origin)
        {
            Symbol = symbol,
            IsRow = true,
            Chromosome = input.Chromosome,
            Also = also,
        };
    }

    /// <summary>The search for values of fields only.</summary>
    /// <exception cref="HgncException">There is no value.</exception>
    public static GeneSearch ForFields(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var isPlain =
            fields is [{ Value: [var value] }] && value.IndexOfAny(new[] { '*', '?' }) < 0;
        var query = HgncQuery.ForFields(fields);
        // The target of an error can be used as a new input.
        return new GeneSearch(query, isPlain ? fields[0].Value[0] : null, query.Text);
    }

    /// <summary>The error of an input without anything to search for.</summary>
    /// <param name="problem">The input, as the beginning of a sentence.</param>
    public static HgncException Nothing(string problem) =>
        new(
            HgncErrorKind.BadInput,
            $"{problem}: there is nothing to search for.",
            "Give a query, or an object with a property Query, symbol, gene, gene_symbol, hgnc_symbol or similar."
        );

    /// <summary>Lets searches share a request, before the first of them is sent.</summary>
    public static void Join(IReadOnlyList<GeneSearch> searches)
    {
        foreach (var kind in searches.GroupBy(search => search.IsRow))
        {
            var shared = new SymbolSearch(
                kind.Select(search => search.Symbol!),
                onlyApproved: !kind.Key,
                kind.First().Also
            );
            foreach (var search in kind)
            {
                search._shared = shared;
            }
        }
    }

    /// <summary>Returns the hits with the symbol, or else those that the symbol of a row means, or that the query finds.</summary>
    /// <param name="resolver">Resolves symbols that are not approved.</param>
    /// <param name="source">The source.</param>
    /// <param name="isNear">Completes when the search may send a request of its own.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="HgncException">The source fails.</exception>
    public async Task<HgncResponse<HgncHit>> FindAsync(
        ResolverQueue resolver,
        IHgncSource source,
        Task isNear,
        CancellationToken cancellationToken
    )
    {
        if (Symbol is null)
        {
            return await source.SearchAsync(Query, cancellationToken).ConfigureAwait(false);
        }
        var search = _shared ?? new SymbolSearch([Symbol], onlyApproved: !IsRow, Also);
        var hits = await search.FindAsync(Symbol, source, cancellationToken).ConfigureAwait(false);
        if (hits.Count > 0)
        {
            return new HgncResponse<HgncHit>(
                hits.Select(hit => hit with { Query = Query.Text }).ToList(),
                hits[0].Score
            );
        }
        if (IsRow)
        {
            // The resolver also puts many symbols into one request.
            return await ResolveAsync(resolver, source, cancellationToken).ConfigureAwait(false);
        }
        await isNear.ConfigureAwait(false);
        return await source.SearchAsync(Query, cancellationToken).ConfigureAwait(false);
    }

    // The hit of the one gene that the symbol means without being its approved symbol; empty if it means none or several.
    private async Task<HgncResponse<HgncHit>> ResolveAsync(
        ResolverQueue resolver,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var outcome = await resolver
            .ResolveAsync(new SymbolInput { Text = Symbol, Chromosome = Chromosome })
            .ConfigureAwait(false);
        Resolution = outcome.Resolution ?? throw outcome.Error!;
        if (Resolution.HgncId is not { } id)
        {
            return new HgncResponse<HgncHit>([]);
        }
        var gene = HgncQuery.ForValue(HgncField.HgncId.Name, id);
        return await source
            .SearchAsync(HgncQuery.All(new[] { gene }.Concat(Also)), cancellationToken)
            .ConfigureAwait(false);
    }

    private static IReadOnlyList<HgncQuery> Conditions(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    ) =>
        fields is null ? throw new ArgumentNullException(nameof(fields))
        : fields.Count == 0 ? []
        : [HgncQuery.ForFields(fields)];
}
