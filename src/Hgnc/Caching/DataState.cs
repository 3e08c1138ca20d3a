using System;
using System.Globalization;
using System.Linq;

namespace Hgnc.Caching;

/// <summary>What a service said of its data.</summary>
/// <param name="Modified">When they were last modified; null where it does not tell.</param>
/// <param name="Since">From when on its answers are those that it gives now, by its clock.</param>
/// <param name="Checked">When it was asked, by our clock.</param>
internal sealed record DataState(
    DateTimeOffset? Modified,
    DateTimeOffset Since,
    DateTimeOffset Checked
)
{
    // It tells when data were made. They may come to the servers that answer some time later.
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromHours(1);

    /// <summary>What is known once the service has been asked.</summary>
    /// <param name="before">What was known before; null for nothing.</param>
    /// <param name="made">When its data were made; null where it does not tell.</param>
    /// <param name="came">When they came to where they are served from; null where it does not tell.</param>
    /// <param name="answered">When it said so, by its clock.</param>
    /// <param name="now">The same, by ours.</param>
    public static DataState After(
        DataState? before,
        DateTimeOffset? made,
        DateTimeOffset? came,
        DateTimeOffset answered,
        DateTimeOffset now
    )
    {
        if ((came > made || made is null ? came : made) is not { } modified)
        {
            return new DataState(before?.Modified, DateTimeOffset.MaxValue, now);
        }
        var since =
            before?.Modified is not { } known ? came ?? modified + OnTheirWay
            // Other data than last time, be they newer or put back: when they came here, nobody knows better.
            : known != modified || before.Since == DateTimeOffset.MaxValue ? answered
            : before.Since;
        return new DataState(modified, since, now);
    }

    /// <summary>The state as text.</summary>
    public override string ToString() =>
        string.Join(
            "\n",
            new[] { Modified ?? DateTimeOffset.MinValue, Since, Checked }.Select(moment =>
                moment.ToString("O", CultureInfo.InvariantCulture)
            )
        );

    /// <summary>The state that a text tells; null where it is none.</summary>
    public static DataState? Parse(string text)
    {
        var moments = text.Split('\n')
            .Select(line =>
                DateTimeOffset.TryParseExact(
                    line,
                    "O",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var moment
                )
                    ? moment
                    : (DateTimeOffset?)null
            )
            .ToList();
        return moments is [{ } modified, { } since, { } noted]
            ? new DataState(modified == DateTimeOffset.MinValue ? null : modified, since, noted)
            : null;
    }
}
