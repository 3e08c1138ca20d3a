using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc;

/// <summary>Asks for the records that one input means: by one field, or by the next where that has none.</summary>
public sealed class GeneRequest
{
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

    /// <summary>The records of the first reading that has any.</summary>
    public async Task<HgncAnswer<HgncGene>> FetchAsync(
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }
        var answer = new HgncAnswer<HgncGene>(Array.Empty<HgncGene>());
        foreach (var reading in Readings)
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            answer = await source
                .FetchAsync(reading.Field, reading.Term, cancellationToken)
                .ConfigureAwait(false);
            if (answer.Found > 0)
            {
                break;
            }
        }
        return answer;
    }
}
