using System;
using System.Globalization;

namespace Hgnc;

/// <summary>
/// The name of a release: the release of a day (<c>2018-11-07</c>), the last one of a month (<c>2018-11</c>), the newest one
/// (<c>latest</c>), or no particular release (<c>none</c>).
/// </summary>
/// <remarks>A day means the release that was the newest on that day.</remarks>
public readonly record struct ReleaseName
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";
    private const string LatestText = "latest";
    private const string NoneText = "none";

    private ReleaseName(string text, DateTime first, DateTime last)
    {
        Text = text;
        First = first;
        Last = last;
    }

    /// <summary>The newest release.</summary>
    public static ReleaseName Latest { get; } =
        new(LatestText, DateTime.MinValue, DateTime.MaxValue);

    /// <summary>The name as text.</summary>
    public string Text { get; }

    /// <summary>The first day of the name.</summary>
    public DateTime First { get; }

    /// <summary>The last day of the name.</summary>
    public DateTime Last { get; }

    /// <summary>Whether it is the newest release.</summary>
    public bool IsLatest => Text == LatestText;

    /// <summary>Whether it is a month, which means the last release of that month.</summary>
    public bool IsMonth => !IsLatest && First != Last;

    /// <summary>Whether a text says that no release is pinned.</summary>
    public static bool IsNone(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || string.Equals(text!.Trim(), NoneText, StringComparison.OrdinalIgnoreCase);

    /// <summary>The release of a day.</summary>
    public static ReleaseName Of(DateTime day) => new(ToText(day), day.Date, day.Date);

    /// <summary>Parses a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="where">Where the name comes from, such as a file, for the error message, or null.</param>
    /// <exception cref="HgncException">The text is not a name of a release.</exception>
    public static ReleaseName Parse(string text, string? where = null)
    {
        var trimmed = (text ?? throw new ArgumentNullException(nameof(text))).Trim();
        if (string.Equals(trimmed, LatestText, StringComparison.OrdinalIgnoreCase))
        {
            return Latest;
        }
        if (TryRead(trimmed, DayForm, out var day))
        {
            return Of(day);
        }
        if (TryRead(trimmed, MonthForm, out var month))
        {
            return new ReleaseName(trimmed, month, month.AddMonths(1).AddDays(-1));
        }
        throw new HgncException(
            HgncErrorKind.BadInput,
            $"'{ControlText.Show(trimmed)}'{(where is null ? "" : $" in {where}")} is not the name of a release.",
            "Give a day such as 2024-10-01, a month such as 2024-10 for its last release, or latest."
        );
    }

    /// <summary>A day in the form of release names.</summary>
    public static string ToText(DateTime day) =>
        day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The day of a text in the form <c>yyyy-MM-dd</c>, or null.</summary>
    public static DateTime? ToDay(string? text) =>
        text is not null && TryRead(text, DayForm, out var day) ? day : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryRead(string text, string form, out DateTime day) =>
        DateTime.TryParseExact(
            text,
            form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out day
        );
}
