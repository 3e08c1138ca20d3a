using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>
/// The end of a request's target behind a question mark. In a search a question mark is a wildcard, too: there only
/// <c>?name=value(&amp;name=value)*</c> is a query string.
/// </summary>
internal static partial class QueryString
{
    /// <summary>Where the query string of a search begins; the length of the text where there is none.</summary>
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

    /// <summary>Where the query string of another request begins: its terms have no wildcards.</summary>
    public static int Find(string rest) =>
        rest.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : rest.Length;

    /// <summary>What <c>rows</c> and <c>start</c> say. Other parameters say nothing to the service, and nothing here.</summary>
    /// <param name="text">The query string, with its question mark, or nothing.</param>
    /// <exception cref="RequestException">One of the two is not a number.</exception>
    public static ResponsePage ReadPage(string text)
    {
        int? rows = null,
            start = null;
        foreach (var pair in text.TrimStart('?').Split('&'))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            var name = sign < 0 ? "" : Name(pair[..sign]);
            // Of two values for one name the search server takes the first.
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

    // A name has no character that a query would have around a wildcard: ZNF?+AND+name:x is a query to its end.
    [GeneratedRegex(
        @"^(?<name>[A-Za-z0-9_.~$\[\]-]|%[0-9A-Fa-f]{2})+=[^&]*(&(((?<more>[A-Za-z0-9_.~$\[\]-]|%[0-9A-Fa-f]{2})+)(=[^&]*)?)?)*\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pairs();
}
