using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>
/// The query string at the end of a request target. In a search, a question mark is also a wildcard, so there only
/// <c>?name=value(&amp;name=value)*</c> is a query string.
/// </summary>
internal static partial class QueryString
{
    /// <summary>The start of the query string of a search, or the length of the text without one.</summary>
    public static int FindInSearch(string rest)
    {
        for (
            var at = rest.IndexOf('?', StringComparison.Ordinal);
            at >= 0;
            at = rest.IndexOf('?', at + 1)
        )
        {
            if (Pairs().IsMatch(rest.AsSpan(at + 1)))
            {
                return at;
            }
        }
        return rest.Length;
    }

    /// <summary>The start of the query string of another request, whose terms have no wildcards.</summary>
    public static int Find(string rest) =>
        rest.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : rest.Length;

    /// <summary>Reads <c>rows</c> and <c>start</c>. Like the service, the mirror ignores other parameters.</summary>
    /// <param name="text">The query string with its question mark, or an empty string.</param>
    /// <exception cref="RequestException">One of the two is not a number.</exception>
    public static ResponsePage ReadPage(string text)
    {
        int? rows = null,
            start = null;
        foreach (var pair in text.TrimStart('?').Split('&'))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            var name = sign < 0 ? "" : Name(pair[..sign]);
            // If a name has two values, the search server takes the first.
            if (name == "rows")
            {
                rows ??= Number(name, pair[(sign + 1)..]);
            }
            else if (name == "start")
            {
                start ??= Number(name, pair[(sign + 1)..]);
            }
        }
        return rows is null && start is null
            ? ResponsePage.All
            : new ResponsePage(start ?? 0, rows);
    }

    private static string Name(string encoded) =>
        encoded.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(encoded) : encoded;

    private static int Number(string name, string encoded) =>
        int.TryParse(
            PercentEncoding.Decode(encoded, plusIsSpace: true),
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number >= 0
            ? number
            : throw new RequestException(
                StatusCodes.Status400BadRequest,
                FormattableString.Invariant(
                    $"The parameter {name} has the value '{encoded}', which is not a whole number from 0 to {int.MaxValue}."
                ),
                $"Give a number, such as {name}=100, or leave {name} out."
            );

    // A name has no characters that a query would have around a wildcard: all of ZNF?+AND+name:x is a query.
    [GeneratedRegex(
        @"^(?<name>[A-Za-z0-9_.~$\[\]-]|%[0-9A-Fa-f]{2})+=[^&]*(&(((?<more>[A-Za-z0-9_.~$\[\]-]|%[0-9A-Fa-f]{2})+)(=[^&]*)?)?)*\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pairs();
}
