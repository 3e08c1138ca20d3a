using System;
using System.Globalization;
using System.Linq;

namespace Hgnc.Rest.Lengths;

/// <summary>What is known of how long a request one service takes, in characters of the address behind its root.</summary>
/// <param name="Works">The longest that was answered; 0 for none.</param>
/// <param name="Fails">The shortest that failed for its length; null for none.</param>
/// <param name="Noted">When that was noted.</param>
internal sealed record LengthBounds(int Works, int? Fails, DateTimeOffset Noted)
{
    /// <summary>HGNC's service is known to take 250 symbols in 2,500 characters.</summary>
    public const int KnownToWork = 2000;

    /// <summary>Web servers take addresses of about 8,000 characters.</summary>
    public const int Most = 7680;

    // Nearer to the bound than this, another request that fails costs more than it can bring.
    private const int Near = 500;

    // A service may be mended, and what looked like a matter of length may have been a bad moment.
    private static readonly TimeSpan FailsFor = TimeSpan.FromDays(1);

    /// <summary>Of a service that nobody asked yet.</summary>
    public static readonly LengthBounds Unknown = new(0, null, DateTimeOffset.MinValue);

    /// <summary>How long the next request may be: it grows as long as longer ones work.</summary>
    /// <param name="announced">What the service says that it takes; null where it says nothing.</param>
    public int Room(int? announced) =>
        Math.Min(
            Most,
            Fails is not { } fails ? announced ?? Grown
                : Works == 0 ? Math.Min(KnownToWork, fails / 2)
                : fails - Works <= Near ? Works
                : (Works + fails) / 2
        );

    // A short request that was answered says nothing about long ones.
    private int Grown => Works < KnownToWork / 2 ? KnownToWork : 2 * Math.Max(Works, KnownToWork);

    /// <summary>The bounds once a request of this length was answered.</summary>
    public LengthBounds AfterAnswer(int length, DateTimeOffset now) =>
        length <= Works ? this : new(length, Fails <= length ? null : Fails, now);

    /// <summary>The bounds once a request of this length failed, and its halves did not.</summary>
    public LengthBounds AfterFailure(int length, DateTimeOffset now) =>
        new(
            Works < length ? Works : length / 2,
            Fails is { } fails ? Math.Min(fails, length) : length,
            now
        );

    /// <summary>What of the bounds still counts.</summary>
    public LengthBounds At(DateTimeOffset now) =>
        // A clock that was set back by more says nothing about when that was.
        Fails is not null
        && (now - Noted).Duration() > FailsFor
            ? this with
            {
                Fails = null,
            }
            : this;

    /// <summary>The bounds as text.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Works}\n{Fails}\n{Noted:O}");

    /// <summary>The bounds that a text tells; null where it tells none.</summary>
    public static LengthBounds? Parse(string text)
    {
        var lines = text.Split('\n');
        if (
            lines.Length != 3
            || Number(lines[0]) is not { } works
            || !DateTimeOffset.TryParseExact(
                lines[2],
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var noted
            )
        )
        {
            return null;
        }
        var fails = Number(lines[1]);
        return lines[1].Length == 0 || fails > works ? new LengthBounds(works, fails, noted) : null;
    }

    private static int? Number(string text) =>
        text.Length is > 0 and < 6 && text.All(c => c is >= '0' and <= '9')
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
