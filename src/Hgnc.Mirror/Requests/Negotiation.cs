using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Hgnc.Mirror.Requests;

/// <summary>Which format an Accept header asks for, after the help page's "Content type".</summary>
internal static class Negotiation
{
    /// <summary>The format, XML where the header leaves it open; null where it allows neither (415).</summary>
    public static ResponseFormat? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
        {
            return ResponseFormat.Xml;
        }
        var ranges = AcceptRange.ReadAll(accept);
        var json = Find(ranges, "application", "json");
        // Many clients ask for application/xml, and mean the same. application/* means JSON.
        var xml = Best(
            Find(ranges, "text", "xml"),
            Find([.. ranges.Where(range => range.Precision == 2)], "application", "xml")
        );
        if (xml.Quality <= 0 && json.Quality <= 0)
        {
            return null;
        }
        // "application/json, */*" is a wish for JSON, and "text/xml, application/json" one for XML.
        return json.CompareTo(xml) > 0 ? ResponseFormat.Json : ResponseFormat.Xml;
    }

    /// <summary>The format in which an error is told to whoever accepts neither: the one that the header is nearer to.</summary>
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

    // The most specific range that covers the type says how welcome it is.
    private static (double Quality, int Precision, int Place) Find(
        IReadOnlyList<AcceptRange> ranges,
        string type,
        string subType
    ) =>
        ranges
            .Select((range, i) => (Range: range, Place: -i))
            .Where(entry => entry.Range.Covers(type, subType))
            .OrderByDescending(entry => entry.Range.Precision)
            .Select(entry => (entry.Range.Quality, entry.Range.Precision, entry.Place))
            .FirstOrDefault();

    private static (double Quality, int Precision, int Place) Best(
        (double Quality, int Precision, int Place) first,
        (double Quality, int Precision, int Place) second
    ) => first.CompareTo(second) >= 0 ? first : second;
}
