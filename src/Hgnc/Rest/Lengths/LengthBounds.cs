using System;
using System.Globalization;
using System.Linq;

namespace Hgnc.Rest.Lengths;

/// <summary>The known limits for the length of requests to one service, in characters of the address after its root.</summary>
/// <param name="Works">The longest request that was answered, or 0.</param>
/// <param name="Fails">The shortest request that failed because of its length, or null.</param>
/// <param name="Noted">When that failure was recorded.</param>
internal sealed record LengthBounds(int Works, int? Fails, DateTimeOffset Noted)
{
    /// <summary>HGNC's service is known to accept 250 symbols in 2,500 characters.</summary>
    public const int KnownToWork = 2000;

    /// <summary>Web servers accept addresses of about 8,000 characters.</summary>
    public const int Most = 7680;

    // Closer to the limit than this, another failing request costs more than it can save.
    private const int Near = 500;

    // A service may change, and a failure may have had a temporary cause.
    private static readonly TimeSpan FailsFor = TimeSpan.FromDays(1);

    /// <summary>The limits of a service that has not been used yet.</summary>
    public static readonly LengthBounds Unknown = new(0, null, DateTimeOffset.MinValue);

    /// <summary>The maximum length of the next request. It grows as long as longer requests succeed.</summary>
    /// <param name="announced">The length that the service announces, or null.</param>
    public int Room(int? announced) =>
        Math.Min(
            Most,
            Fails is not { } fails ? announced ?? Grown
                : Works == 0 ? Math.Min(KnownToWork, fails / 2)
                : fails - Works <= Near ? Works
                : (Works + fails) / 2
        );

    // A short request that was answered does not show anything about long ones.
    private int Grown => Works < KnownToWork / 2 ? KnownToWork : 2 * Math.Max(Works, KnownToWork);

    /// <summary>The limits after a request of this length was answered.</summary>
    public LengthBounds AfterAnswer(int length, DateTimeOffset now) =>
        length <= Works ? this : new(length, Fails <= length ? null : Fails, now);

    /// <summary>The limits after a request of this length failed, while its halves succeeded.</summary>
    public LengthBounds AfterFailure(int length, DateTimeOffset now) =>
        new(
            Works < length ? Works : length / 2,
            Fails is { } fails ? Math.Min(fails, length) : length,
            now
        );

    /// <summary>The limits that are still valid.</summary>
    public LengthBounds At(DateTimeOffset now) =>
        // If the clock was set back further, the time has no meaning.
        Fails is not null
        && (now - Noted).Duration() > FailsFor
            ? this with
            {
                Fails = null,
            }
            : this;

    /// <summary>The limits as text.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Works}\n{Fails}\n{Noted:O}");

    /// <summary>The limits in a text, or null.</summary>
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
