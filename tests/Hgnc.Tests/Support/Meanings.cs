using System;
using System.Linq;
using Hgnc.Resolution;
using Microsoft.Extensions.Time.Testing;
using Is = Xunit.Assert;

namespace Hgnc.Tests.Support;

/// <summary>
/// The meanings of names in the release 2024-10-18. An expectation is the match type, the symbol, the genes that must be among the other candidates, and
/// the reason after an exclamation mark.
/// </summary>
internal static class Meanings
{
    /// <summary>A day after the release.</summary>
    public static FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Compares a name's meaning with what is expected.</summary>
    public static void Assert(IHgncSource source, string input, string expected)
    {
        var resolution = new SymbolResolver(source, time: Time)
            .Resolve(new SymbolInput { Text = input })
            .Resolution!;

        Is.Equal(expected, Show(resolution, expected));
        Is.Equal(
            resolution.MatchType is HgncMatchType.NotFound,
            resolution.Reason is not null && resolution.MatchType is not HgncMatchType.Ambiguous
        );
    }

    // In the form of the expectation, with only those candidates that it names.
    private static string Show(HgncResolution resolution, string like)
    {
        var wanted = like.Split('!')[0].Split(' ')[^1].Split(',');
        var named = resolution
            .Candidates.Select(candidate => candidate.Symbol)
            .Where(symbol => symbol != resolution.Symbol && wanted.Contains(symbol))
            .OrderBy(symbol => Array.IndexOf(wanted, symbol));
        var reason = like.Contains('!', StringComparison.Ordinal) ? $"!{resolution.Reason}" : "";
        return $"{resolution.MatchType} {resolution.Symbol} {string.Join(",", named)}{reason}".TrimEnd();
    }
}
