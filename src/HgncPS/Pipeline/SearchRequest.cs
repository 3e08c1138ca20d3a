using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;

namespace HgncPS.Pipeline;

/// <summary>A search that one input asks for.</summary>
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

    /// <summary>The symbol of a row, which may be of any age; null where the input is a query.</summary>
    public string? Symbol { get; private init; }

    private string? Chromosome { get; init; }

    /// <summary>What the symbol means, where it had to be resolved.</summary>
    public HgncResolution? Resolution { get; private set; }

    private IReadOnlyList<HgncQuery> Others { get; init; } = [];

    /// <summary>The hit of the one gene that the row's symbol means though it is not its approved symbol; none where it means none or several.</summary>
    public async Task<HgncAnswer<HgncHit>> SearchResolvedAsync(
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
            return new HgncAnswer<HgncHit>([]);
        }
        var gene = HgncQuery.ForValue("hgnc_id", id);
        return await source
            .SearchAsync(HgncQuery.All(new[] { gene }.Concat(Others)), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The search for an input: text is a query, and an object has a query or a symbol.</summary>
    /// <param name="input">The input.</param>
    /// <param name="fields">What the records must match besides.</param>
    /// <exception cref="HgncException">There is nothing to search for in it, or the query is malformed.</exception>
    public static SearchRequest For(
        PSObject? input,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        if (input is null)
        {
            throw Nothing("An input is null");
        }
        if (InputValues.IsLone(input))
        {
            return ForText(InputValues.Text(input), input, fields);
        }
        if (InputValues.Get(input, "Query") is [{ Length: > 0 } query])
        {
            return ForText(query, input, fields);
        }
        var column =
            InputValues.FindSymbolColumn(input)
            ?? throw Nothing(
                $"An input of type {input.BaseObject.GetType().Name} has neither a query nor a symbol"
            );
        var symbol = InputValues.Get(input, column)?.FirstOrDefault()?.Trim();
        if (string.IsNullOrEmpty(symbol))
        {
            throw Nothing($"An input has an empty {column}");
        }
        var own = new[] { HgncQuery.ForValue("symbol", symbol!) };
        var others = Conditions(fields).ToList();
        return new SearchRequest(HgncQuery.All(own.Concat(others)), symbol, input)
        {
            Symbol = symbol,
            Chromosome = SymbolRow.FindChromosome(input),
            Others = others,
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
        return new SearchRequest(HgncQuery.ForFields(fields), plain, plain);
    }

    private static SearchRequest ForText(
        string text,
        PSObject origin,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    )
    {
        var query = HgncQuery.Parse(text);
        var plain = query.IsPlainTerm ? query.Text : null;
        return new SearchRequest(
            HgncQuery.All(new[] { query }.Concat(Conditions(fields))),
            plain,
            origin
        );
    }

    private static IEnumerable<HgncQuery> Conditions(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields
    ) => fields.Count == 0 ? Enumerable.Empty<HgncQuery>() : new[] { HgncQuery.ForFields(fields) };

    private static HgncException Nothing(string problem) =>
        new(
            HgncErrorKind.BadInput,
            $"{problem}: there is nothing to search for.",
            "Give a query, or an object with a property Query, symbol, gene, gene_symbol, hgnc_symbol or the like."
        );
}
