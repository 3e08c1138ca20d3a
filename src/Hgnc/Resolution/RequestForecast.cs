using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>Estimates with a local copy how many requests the service needs to resolve inputs.</summary>
public static class RequestForecast
{
    /// <summary>The number of approved symbols that one request can answer. Symbols that are not approved need requests of their own.</summary>
    public const int InputsOfRequest = 50;

    // For fewer inputs, opening the copy takes too long.
    private const int Worthwhile = 100;

    /// <summary>An estimate: one request for every fifty inputs, and one for every record that must be fetched to see how it matches.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="copy">The copy, or null. If it cannot be read, only the searches are counted.</param>
    public static long Count(IReadOnlyCollection<SymbolInput> inputs, IHgncSource? copy)
    {
        if (inputs is null)
        {
            throw new ArgumentNullException(nameof(inputs));
        }
        var searches = (inputs.Count + InputsOfRequest - 1) / InputsOfRequest;
        if (copy is null || inputs.Count < Worthwhile)
        {
            return searches;
        }
        try
        {
            return searches + CountRecords(inputs, new SymbolResolver(copy));
        }
        catch (HgncException)
        {
            // The service can answer, so an unreadable copy is not an error.
            return searches;
        }
    }

    private static int CountRecords(IEnumerable<SymbolInput> inputs, SymbolResolver resolver)
    {
        var records = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (
                resolver.Resolve(input).Resolution is { } resolution
                && resolution.Candidates is not [{ MatchType: HgncMatchType.Approved }]
            )
            {
                records.UnionWith(resolution.Candidates.Select(candidate => candidate.HgncId));
            }
        }
        return records.Count;
    }
}
