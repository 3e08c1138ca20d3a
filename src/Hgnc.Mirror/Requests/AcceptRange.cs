using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Primitives;

namespace Hgnc.Mirror.Requests;

/// <summary>One of the media types that a client accepts, with its quality.</summary>
/// <param name="Type">The type, or <c>*</c>.</param>
/// <param name="SubType">The subtype, or <c>*</c>.</param>
/// <param name="Quality">The preference, from 0 to 1.</param>
internal sealed record AcceptRange(string Type, string SubType, double Quality)
{
    /// <summary>How specific the range is.</summary>
    public int Precision =>
        Type == "*" ? 0
        : SubType == "*" ? 1
        : 2;

    /// <summary>
    /// Parses an Accept header part by part. A malformed part, such as the <c>*; q=.2</c> of Java's client, affects only itself.
    /// </summary>
    public static IReadOnlyList<AcceptRange> ReadAll(StringValues accept) =>
        accept
            .SelectMany(line => (line ?? "").Split(','))
            .Select(Read)
            .OfType<AcceptRange>()
            .ToList();

    public bool Covers(string type, string subType) =>
        Precision == 0
        || (
            type.Equals(Type, StringComparison.OrdinalIgnoreCase)
            && (SubType == "*" || subType.Equals(SubType, StringComparison.OrdinalIgnoreCase))
        );

    private static AcceptRange? Read(string part)
    {
        // Parameters such as charset do not matter here.
        var pieces = part.Split(';', StringSplitOptions.TrimEntries);
        var names = pieces[0].Split('/', StringSplitOptions.TrimEntries);
        return names switch
        {
            ["*"] => new("*", "*", ReadQuality(pieces)),
            [{ Length: > 0 } type, { Length: > 0 } subType] => new(
                type,
                subType,
                ReadQuality(pieces)
            ),
            _ => null,
        };
    }

    private static double ReadQuality(IEnumerable<string> pieces)
    {
        var text = pieces
            .Skip(1)
            .Select(piece => piece.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(pair =>
                pair.Length == 2 && pair[0].Equals("q", StringComparison.OrdinalIgnoreCase)
            )
            ?[1];
        return double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var quality
        )
            ? Math.Min(quality, 1)
            : 1;
    }
}
