using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>
/// How much is tried where chance decides what: a tenth of what docs/reliability.md tells of, and all of it with
/// <c>HGNC_TRIALS=full</c>. The seed is always the same unless <c>HGNC_SEED</c> gives another.
/// </summary>
internal static class Trial
{
    private static readonly bool IsFull =
        Environment.GetEnvironmentVariable("HGNC_TRIALS") == "full";

    public static int Seed { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("HGNC_SEED"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seed
        )
            ? seed
            : 1100;

    public static int Count(int full) => IsFull ? full : Math.Max(1, full / 10);

    /// <summary>One of so many items, evenly spread and never the same ones for another seed; all of them in full trials.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int oneOf) =>
        IsFull ? all : [.. all.Where((_, i) => i % oneOf == Seed % oneOf)];

    /// <summary>Tells what was tried, and with which seed, so that it can be tried again.</summary>
    public static void Tell(FormattableString what) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"seed {Seed}: ") + FormattableString.Invariant(what)
        );
}
