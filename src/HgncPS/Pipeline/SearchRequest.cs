using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Karyotype.Genome;
using Hgnc.Resolution;

namespace HgncPS.Pipeline;

/// <summary>A search that one input asks for: for a symbol, which many can be asked for together, or by a query.</summary>
public sealed class SearchRequest
{
    private SearchRequest(HgncQuery query, string? plain, object? origin)
    {
        Query = query;
        Plain = plain;
        Origin = origin;
    }

    /// <summary>The query.</summary>
    public HgncQuery Query { get; }

    /// <summary>The term that somebody expects to be found; null where no hit is an answer too.</summary>
    public string? Plain { get; }

    /// <summary>The input.</summary>
    public object? Origin { get; }

    /// <summary>The symbol that is looked for before all else; null where the input is a query and nothing else.</summary>
    public string? Symbol { get; private init; }

    /// <summary>Whether the symbol stands in a row of a table: then it is a symbol, of whatever age, and no word to search for.</summary>
    public bool IsRow { get; private init; }

    /// <summary>What hits must match besides.</summary>
    public IReadOnlyList<HgncQuery> Also { get; private init; } = [];

    /// <summary>The search that finds the symbol together with others; its own where it is asked for alone.</summary>
    internal SymbolSearch? Search { get; set; }

    /// <summary>What the symbol means, where it had to be resolved.</summary>
    public HgncResolution? Resolution { get; private set; }

    private string? Chromosome { get; init; }

    /// <summary>Asks for the hits: those whose symbol it is; else those that the symbol of a row means, or that the query finds.</summary>
    public async Task<HgncResponse<HgncHit>> AskAsync(
        ResolverQueue resolver,
        IHgncSource source,
        Task turn,
        CancellationToken cancellationToken
    )
    {
        if (Symbol is null)
        {
            return await source.SearchAsync(Query, cancellationToken).ConfigureAwait(false);
        }
        var search = Search ?? new SymbolSearch([Symbol], onlyApproved: !IsRow, Also);
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
            // The resolver asks for many together again.
            return await ResolveAsync(resolver, source, cancellationToken).ConfigureAwait(false);
        }
        await turn.ConfigureAwait(false);
        return await source.SearchAsync(Query, cancellationToken).ConfigureAwait(false);
    }

    // The hit of the one gene that the symbol means though it is not its approved symbol; none where it means none or several.
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
        var gene = HgncQuery.ForValue("hgnc_id", id);
        return await source
            .SearchAsync(HgncQuery.All(new[] { gene }.Concat(Also)), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The search for an input: text is a query, and an object has a query or a symbol.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isPiped">Whether it came down the pipeline: then a plain word is looked for as a symbol first.</param>
    /// <param name="fields">What the records must match besides.</param>
    /// <param name="rows">Reads rows of tables.</param>
    /// <exception cref="HgncException">There is nothing to search for in it, or the query is malformed.</exception>
    internal static IReadOnlyList<SearchRequest> For(
        PSObject? input,
        bool isPiped,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields,
        SymbolRow rows
    )
    {
        if (input is null)
        {
            throw Nothing("An input is null");
        }
        if (InputValues.IsLone(input))
        {
            return [ForText(InputValues.Text(input), input, isPiped, fields)];
        }
        if (InputValues.Get(input, "Query") is [{ Length: > 0 } query])
        {
            return [ForText(query, input, isPiped: false, fields)];
        }
        var read = rows.ReadSymbols(input);
        if (read.Count == 0)
        {
            throw Nothing(
                $"An input of type {input.BaseObject.GetType().Name} has neither a query nor a symbol"
            );
        }
        var also = Conditions(fields);
        return read.Select(symbol => ForSymbol(symbol, input, also)).ToList();
    }

    private static SearchRequest ForSymbol(
        SymbolInput read,
        PSObject origin,
        IReadOnlyList<HgncQuery> also
    )
    {
        var symbol = read.Text?.Trim();
        if (string.IsNullOrEmpty(symbol))
        {
            throw Nothing("An input has an empty symbol");
        }
        var own = new[] { HgncQuery.ForValue("symbol", symbol!) };
        return new SearchRequest(HgncQuery.All(own.Concat(also)), symbol, origin)
        {
            Symbol = symbol,
            IsRow = true,
            Chromosome = read.Chromosome,
            Also = also,
        };
    }

    /// <summary>The search for values of fields alone.</summary>
    /// <exception cref="HgncException">There is none.</exception>
    public static SearchRequest For(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var isPlain =
            fields.Count == 1
            && fields[0].Value.Count == 1
            && fields[0].Value[0].IndexOfAny(new[] { '*', '?' }) < 0;
        var plain = isPlain ? fields[0].Value[0] : null;
        var query = HgncQuery.ForFields(fields);
        // What errors point at can be searched for again as it is.
        return new SearchRequest(query, plain, query.Text);
    }

    private static SearchRequest ForText(
        string text,
        PSObject origin,
        bool isPiped,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var query = HgncQuery.Parse(text);
        var also = Conditions(fields);
        return new SearchRequest(
            HgncQuery.All(new[] { query }.Concat(also)),
            query.IsPlainTerm ? query.Text : null,
            origin
        )
        {
            Symbol = isPiped && query.IsPlainWord ? query.Text : null,
            Also = also,
        };
    }

    private static IReadOnlyList<HgncQuery> Conditions(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    ) => fields.Count == 0 ? [] : [HgncQuery.ForFields(fields)];

    private static HgncException Nothing(string problem) =>
        new(
            HgncErrorKind.BadInput,
            $"{problem}: there is nothing to search for.",
            "Give a query, or an object with a property Query, symbol, gene, gene_symbol, hgnc_symbol or the like."
        );
}
