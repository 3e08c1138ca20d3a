using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>
/// The extent of random trials: a tenth of that in docs/reliability.md, or all of it with
/// <c>HGNC_TRIALS=full</c>. The seed is always the same unless <c>HGNC_SEED</c> is set.
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

    /// <summary>One of a number of items, evenly distributed, and different ones for another seed. In full trials, all items.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int oneOf) =>
        IsFull ? all : [.. all.Where((_, i) => i % oneOf == Seed % oneOf)];

    /// <summary>Prints what was tested, and the seed, so that it can be repeated.</summary>
    public static void Tell(FormattableString what) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"seed {Seed}: ") + FormattableString.Invariant(what)
        );
}
