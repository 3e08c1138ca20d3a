using System;
using System.Linq;
using Hgnc.Mirror.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Hgnc.Mirror.Requests;

/// <summary>Which format an Accept header asks for, after the help page's "Content type".</summary>
internal static class Negotiation
{
    private static readonly MediaTypeHeaderValue Xml = new("text/xml");
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>The format, XML where the header leaves it open; null where it allows neither (415).</summary>
    public static AnswerFormat? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
        {
            return AnswerFormat.Xml;
        }
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }
        var xml = Find(Xml);
        var json = Find(Json);
        if (xml.Quality <= 0 && json.Quality <= 0)
        {
            return null;
        }
        // "application/json, */*" is a wish for JSON, and "text/xml, application/json" one for XML.
        return json.CompareTo(xml) > 0 ? AnswerFormat.Json : AnswerFormat.Xml;

        // The most specific range that covers the type says how welcome it is.
        (double Quality, int Precision, int Place) Find(MediaTypeHeaderValue type) =>
            ranges
                .Select((range, i) => (Range: range, Place: -i, Precision: PrecisionOf(range)))
                .Where(entry => IsCovered(type, entry.Range))
                .OrderByDescending(entry => entry.Precision)
                .Select(entry => (entry.Range.Quality ?? 1, entry.Precision, entry.Place))
                .FirstOrDefault();
    }

    // Parameters such as charset do not matter here.
    private static bool IsCovered(MediaTypeHeaderValue type, MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || (
            type.Type.Equals(range.Type, StringComparison.OrdinalIgnoreCase)
            && (
                range.MatchesAllSubTypes
                || type.SubType.Equals(range.SubType, StringComparison.OrdinalIgnoreCase)
            )
        );

    private static int PrecisionOf(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0
        : range.MatchesAllSubTypes ? 1
        : 2;

    public static RequestException Unsupported(StringValues accept) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            $"There is no answer of the type '{accept}'.",
            "Send Accept: application/json or Accept: text/xml."
        );
}
