using System;
using System.Globalization;
using System.Linq;

namespace Hgnc.Caching;

/// <summary>The service's answer about its data.</summary>
/// <param name="Modified">When the data were last modified, or null if the service does not say.</param>
/// <param name="Since">The time from which on its responses have the current data, by its clock.</param>
/// <param name="Checked">When the service was asked, by our clock.</param>
internal sealed record DataState(
    DateTimeOffset? Modified,
    DateTimeOffset Since,
    DateTimeOffset Checked
)
{
    // lastModified is when data were made. They may reach the servers some time later.
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromHours(1);

    /// <summary>The new state after asking the service.</summary>
    /// <param name="before">The previous state, or null.</param>
    /// <param name="made">When the data were made, or null if the service does not say.</param>
    /// <param name="came">When the data reached the server, or null if it does not say.</param>
    /// <param name="answered">When it answered, by its clock.</param>
    /// <param name="now">The same, by our clock.</param>
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
            // If the data differ from the last time, newer or older, the time of this answer is the best known time of their arrival.
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

    /// <summary>The state in a text, or null.</summary>
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
