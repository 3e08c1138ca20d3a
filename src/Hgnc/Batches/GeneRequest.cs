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

namespace Hgnc;

/// <summary>Asks for the records that one input means: by one field, or by the next where that has none.</summary>
public sealed class GeneRequest
{
    // Either format announces the number of records near its beginning.
    private static readonly Regex NoRecords = new(
        "^.{0,500}?numFound\"?\\s*[:=]\\s*\"?0\\b",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>An input, and the ways to read it, the likeliest first.</summary>
    public GeneRequest(string input, IReadOnlyList<FieldTerm> readings, object? origin = null)
    {
        Input = input;
        Readings = readings;
        Origin = origin ?? input;
    }

    /// <summary>The input as it was given.</summary>
    public string Input { get; }

    /// <summary>The ways to read it.</summary>
    public IReadOnlyList<FieldTerm> Readings { get; }

    /// <summary>Where the input came from, a row of a table say: what an error points at.</summary>
    public object Origin { get; }

    /// <summary>What brings the record together with those of other hits of a search; null where it is asked for alone.</summary>
    public SearchedRecords? Searched { get; set; }

    /// <summary>The records of the first reading that has any.</summary>
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
            var answer = await source
                .FetchAsync(reading.Field, reading.Term, cancellationToken)
                .ConfigureAwait(false);
            if (answer.Found > 0)
            {
                return answer;
            }
            await answer.DisposeAsync().ConfigureAwait(false);
        }
        return new HgncResponse<HgncGene>(
            await AnyVersion.FetchAsync(Readings, source, cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>The symbol that the input is read as; null where it is something else.</summary>
    public string? Symbol =>
        Readings.Count > 0 && Readings[0].Field == HgncField.Symbol.Name ? Readings[0].Term : null;

    /// <summary>Where the gene is, which settles ties between those that the symbol can mean; null where it is not known.</summary>
    public string? Chromosome { get; set; }

    /// <summary>What the symbol means, where it had to be resolved.</summary>
    public HgncResolution? Resolution { get; private set; }

    /// <summary>What a symbol means that no record has; null where it was not asked for, or could not be.</summary>
    public HgncResolution? Explanation { get; private set; }

    /// <summary>The records; where a symbol has none, <see cref="Explanation"/> says what it means.</summary>
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
        var answer = await FetchAsync(source, cancellationToken).ConfigureAwait(false);
        if (answer.Found == 0 && Symbol is { } symbol && !MissingRecord.HasWildcard(symbol))
        {
            var outcome = await resolver
                .ResolveAsync(new SymbolInput { Text = symbol, Chromosome = Chromosome })
                .ConfigureAwait(false);
            Explanation = outcome.Resolution;
        }
        return answer;
    }

    /// <summary>
    /// The records, or, where no approved one has the symbol, the record of the one gene that it means nevertheless; none where it
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
        var answer = await FetchAsync(source, cancellationToken).ConfigureAwait(false);
        if (Symbol is null)
        {
            return answer;
        }
        // There are hardly ever two with a symbol.
        var records = await answer.ReadAllAsync(cancellationToken).ConfigureAwait(false);
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
        // Of an entry that nothing replaced there is its own record.
        return new HgncResponse<HgncGene>(
            Resolution.MatchType is HgncMatchType.Withdrawn ? records : Array.Empty<HgncGene>()
        );
    }

    /// <summary>The service's text for the first reading that has any record; one text, or none where no reading has.</summary>
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
