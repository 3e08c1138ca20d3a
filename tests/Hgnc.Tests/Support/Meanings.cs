using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>The meaning of a name in the release 2024-10-18, from the copy and through a mirror, which must be the same.</summary>
internal static class Meanings
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)
    );

    /// <summary>A service with the release.</summary>
    public static async Task<RestSource> ServiceAsync(WholeMirror mirror) =>
        new(new RestOptions { BaseUri = await mirror.GetBaseUriAsync(), CacheAge = TimeSpan.Zero });

    /// <summary>Compares a name's meaning with what is expected.</summary>
    /// <param name="mirror">The release.</param>
    /// <param name="input">The name.</param>
    /// <param name="expected">The match type, the symbol, the genes that must be among the other candidates, and the reason after an exclamation mark.</param>
    public static async Task AssertAsync(WholeMirror mirror, string input, string expected)
    {
        var one = new SymbolInput { Text = input };

        var here = new SymbolResolver(await mirror.GetSourceAsync(), time: Time)
            .Resolve(one)
            .Resolution!;
        var outcome = (
            await new SymbolResolver(await ServiceAsync(mirror), time: Time).ResolveAsync([one])
        )[0];

        Assert.Null(outcome.Error);
        Assert.Equal(expected, Show(here, expected));
        // Only a copy has a release.
        Assert.Equal(
            here,
            outcome.Resolution! with
            {
                Source = HgncSourceKind.Local,
                Release = here.Release,
            }
        );
        Assert.Equal(
            here.MatchType is HgncMatchType.NotFound,
            here.Reason is not null && here.MatchType is not HgncMatchType.Ambiguous
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
