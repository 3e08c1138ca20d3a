using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Hgnc.Mirror.Requests;

/// <summary>Chooses the format for an Accept header, as described under "Content type" on the help page.</summary>
internal static class Negotiation
{
    /// <summary>The format; XML if the header allows both equally; null if it allows neither (415).</summary>
    public static ResponseFormat? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
        {
            return ResponseFormat.Xml;
        }
        var ranges = AcceptRange.ReadAll(accept);
        var json = Find(ranges, "application", "json");
        // Many clients send application/xml and mean the same. application/* means JSON.
        var xml = Best(
            Find(ranges, "text", "xml"),
            Find([.. ranges.Where(range => range.Precision == 2)], "application", "xml")
        );
        if (xml.Quality <= 0 && json.Quality <= 0)
        {
            return null;
        }
        // "application/json, */*" prefers JSON, and "text/xml, application/json" prefers XML.
        return json.CompareTo(xml) > 0 ? ResponseFormat.Json : ResponseFormat.Xml;
    }

    /// <summary>The format of an error for a client that accepts neither: the one that is closer to the header.</summary>
    public static ResponseFormat ForError(StringValues accept) =>
        Choose(accept)
        ?? (
            accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
                ? ResponseFormat.Json
                : ResponseFormat.Xml
        );

    public static RequestException Unsupported(StringValues accept) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            $"The service has no response of type '{accept}'.",
            "Send Accept: application/json or Accept: text/xml."
        );

    // The most specific range that covers the type gives its quality.
    private static (double Quality, int Precision, int Order) Find(
        IReadOnlyList<AcceptRange> ranges,
        string type,
        string subType
    ) =>
        ranges
            .Select((range, i) => (Range: range, Order: -i))
            .Where(entry => entry.Range.Covers(type, subType))
            .OrderByDescending(entry => entry.Range.Precision)
            .Select(entry => (entry.Range.Quality, entry.Range.Precision, entry.Order))
            .FirstOrDefault();

    private static (double Quality, int Precision, int Order) Best(
        (double Quality, int Precision, int Order) first,
        (double Quality, int Precision, int Order) second
    ) => first.CompareTo(second) >= 0 ? first : second;
}
