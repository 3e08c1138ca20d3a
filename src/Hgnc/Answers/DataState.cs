using System;
using System.Globalization;
using System.Linq;

namespace Hgnc.Answers;

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
    // A front may hand out answers for a while that it had from before.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <summary>What is known once the service has been asked.</summary>
    public static DataState After(DataState? before, DateTimeOffset? modified, DateTimeOffset now)
    {
        if (modified is not { } date)
        {
            return new DataState(null, DateTimeOffset.MaxValue, now);
        }
        // Data that have become older were put back: all that was answered until now may be of the newer ones.
        var since = date < before?.Modified ? now : date + Margin;
        return new DataState(
            date,
            before?.Modified is not null && before.Since > since ? before.Since : since,
            now
        );
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
            ? new DataState(modified, since, noted)
            : null;
    }
}
