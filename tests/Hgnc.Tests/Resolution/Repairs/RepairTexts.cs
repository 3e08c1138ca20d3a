using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck.Fluent;

namespace Hgnc.Tests.Resolution.Repairs;

/// <summary>Texts for testing the repairs, and the matches of their search terms.</summary>
internal static class RepairTexts
{
    /// <summary>Texts of the characters that the repairs handle, and of some that no symbol has.</summary>
    public static FsCheck.Arbitrary<string> Any { get; } =
        Gen.Elements(
                "0123459XxEeTMARmarsepβäćİıſ.,-_/ :+*?'\t\n\0\u00A0\u2013\u202E\u05D0\u0308\uD835\uDC00".ToCharArray()
            )
            .ArrayOf()
            .Select(characters => new string(characters))
            .ToArbitrary();

    public static IEnumerable<string> Hostile =>
        new[]
        {
            "",
            " ",
            "\0",
            "\uD800",
            "\uDC00-\uD800",
            "X\uD835",
            "\uD835\uDC00.\uD835\uDC01",
            "\u202E1-Mar",
            "1-\u05DE\u05E8\u05E5",
            "\u0661-Mar",
            "\u0661/\u0662",
            "Ma\u0308\u0308\u0308r 1",
            "\uFFFF\uFFFE.",
            "99999999999999999999",
            "00000000",
            "1E+999",
            "9.999999999999999E+999",
        }.Concat(
            new[]
            {
                "1",
                "9",
                "E",
                ".",
                "-",
                "/",
                " ",
                "\0",
                "X5",
                "Mar ",
                "1E",
                "\uD800",
                "\u05D0",
                "\uD835\uDC00",
            }.Select(part => string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)))
        );

    /// <summary>Whether a term matches a value: <c>?</c> is any one character, and case is ignored.</summary>
    public static bool Finds(string term, string value) =>
        Regex.IsMatch(
            value,
            "^" + Regex.Escape(term).Replace("\\?", ".", StringComparison.Ordinal) + "$",
            RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
}
