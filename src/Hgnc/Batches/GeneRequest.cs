using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Model;
using Hgnc.Resolution;
using Hgnc.Resolution.Identifiers;
using Hgnc.Rest;
using Hgnc.Text;

namespace Hgnc;

/// <summary>A request for the records of one input: by one field, or by the next field if that has no record.</summary>
public sealed partial class GeneRequest
{
    // Both formats give the number of records near the beginning.
    private static readonly Regex NoRecords = new(
        "^.{0,500}?numFound\"?\\s*[:=]\\s*\"?0\\b",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>Creates a request for an input and its possible readings, the most likely first.</summary>
    public GeneRequest(string input, IReadOnlyList<FieldTerm> readings, object? origin = null)
    {
        Input = input;
        Readings = readings;
        Origin = origin ?? input;
    }

    /// <summary>The input as it was given.</summary>
    public string Input { get; }

    /// <summary>The possible readings.</summary>
    public IReadOnlyList<FieldTerm> Readings { get; }

    /// <summary>The origin of the input, such as a row of a table, which is the target of an error.</summary>
    public object Origin { get; }

    /// <summary>Gets the record together with those of other hits of a search, or null if it is fetched alone.</summary>
    public SearchedRecords? Searched { get; set; }

    /// <summary>The records of the first reading that has a record.</summary>
    public async Task<HgncResponse<HgncGene>> FetchAsync(
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }
        foreach (var reading in Readings.Where(AnyVersion.CanFetch))
        {
            var response = await source
                .FetchAsync(reading.Field, reading.Term, cancellationToken)
                .ConfigureAwait(false);
            if (response.Found > 0)
            {
                return response;
            }
            await response.DisposeAsync().ConfigureAwait(false);
        }
        return new HgncResponse<HgncGene>(
            await AnyVersion.FetchAsync(Readings, source, cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>The symbol, if the input is read as one, or null.</summary>
    public string? Symbol =>
        Readings.Count > 0 && Readings[0].Field == HgncField.Symbol.Name ? Readings[0].Term : null;

    /// <summary>The location of the gene, which decides between several genes with the symbol, or null.</summary>
    public string? Chromosome { get; set; }

    /// <summary>The meaning of the symbol, if it had to be resolved.</summary>
    public HgncResolution? Resolution { get; private set; }

    /// <summary>The meaning of a symbol without a record; null if it was not looked up, or could not be.</summary>
    public HgncResolution? Explanation { get; private set; }

    /// <summary>The records. If a symbol has none, <see cref="Explanation"/> says what it means.</summary>
    public async Task<HgncResponse<HgncGene>> FetchExplainedAsync(
        ResolverQueue resolver,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (resolver is null)
        {
            throw new ArgumentNullException(nameof(resolver));
        }
        var response = await FetchAsync(source, cancellationToken).ConfigureAwait(false);
        if (response.Found == 0 && Symbol is { } symbol && !MissingRecord.HasWildcard(symbol))
        {
            var outcome = await resolver
                .ResolveAsync(new SymbolInput { Text = symbol, Chromosome = Chromosome })
                .ConfigureAwait(false);
            Explanation = outcome.Resolution;
        }
        return response;
    }

    /// <summary>
    /// The records, or, if no approved gene has the symbol, the record of the one gene that it means; empty if it
    /// means none or several.
    /// </summary>
    public async Task<HgncResponse<HgncGene>> FetchResolvedAsync(
        ResolverQueue resolver,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (resolver is null)
        {
            throw new ArgumentNullException(nameof(resolver));
        }
        var response = await FetchAsync(source, cancellationToken).ConfigureAwait(false);
        if (Symbol is null)
        {
            return response;
        }
        // There are hardly ever two records with a symbol.
        var records = await response.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        if (records.Exists(record => !WithdrawnEntry.Is(record)))
        {
            return new HgncResponse<HgncGene>(records);
        }
        var outcome = await resolver
            .ResolveAsync(new SymbolInput { Text = Symbol, Chromosome = Chromosome })
            .ConfigureAwait(false);
        Resolution = outcome.Resolution ?? throw outcome.Error!;
        if (Resolution.HgncId is { } id)
        {
            return await source
                .FetchAsync(HgncField.HgncId.Name, id, cancellationToken)
                .ConfigureAwait(false);
        }
        // If an entry was withdrawn without a replacement, the result is its own record.
        return new HgncResponse<HgncGene>(
            Resolution.MatchType is HgncMatchType.Withdrawn ? records : Array.Empty<HgncGene>()
        );
    }

    /// <summary>The service's text for the first reading that has a record; empty if none has.</summary>
    public async Task<HgncResponse<object>> FetchRawAsync(
        RestSource source,
        RestFormat format,
        CancellationToken cancellationToken
    )
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }
        foreach (var reading in Readings.Where(AnyVersion.CanFetch))
        {
            var text = await source
                .FetchRawAsync(reading.Field, reading.Term, format, cancellationToken)
                .ConfigureAwait(false);
            if (!NoRecords.IsMatch(text))
            {
                return new HgncResponse<object>(new[] { text });
            }
        }
        var texts = new List<object>();
        foreach (
            var id in await AnyVersion
                .FindAsync(Readings, source, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            texts.Add(
                await source
                    .FetchRawAsync(HgncField.HgncId.Name, id, format, cancellationToken)
                    .ConfigureAwait(false)
            );
        }
        return new HgncResponse<object>(texts);
    }
}
