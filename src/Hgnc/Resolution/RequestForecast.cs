using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution;

/// <summary>How many requests it takes to resolve inputs by the service, as far as a local copy can tell.</summary>
public static class RequestForecast
{
    /// <summary>How many approved symbols one request answers. Symbols that are not approved need requests of their own.</summary>
    public const int InputsOfRequest = 50;

    // For fewer inputs it is not worth the time to open the copy.
    private const int Worthwhile = 100;

    /// <summary>About so many requests: one for every fifty inputs, and one for every record that must be fetched to see how it is meant.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="copy">The copy; null if there is none. If it cannot be read, only the searches are counted.</param>
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
            // The service can answer, so a copy that cannot be read is not a reason to fail.
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
