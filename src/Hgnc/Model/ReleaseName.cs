using System;
using System.Globalization;

namespace Hgnc;

/// <summary>
/// Which release somebody means: that of a day (<c>2018-11-07</c>), the last one of a month (<c>2018-11</c>), the newest one
/// (<c>latest</c>), or no release in particular (<c>none</c>).
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

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>The first day that is meant.</summary>
    public DateTime First { get; }

    /// <summary>The last day that is meant.</summary>
    public DateTime Last { get; }

    /// <summary>Whether it is the newest release.</summary>
    public bool IsLatest => Text == LatestText;

    /// <summary>Whether it is a whole month.</summary>
    public bool IsMonth => !IsLatest && First != Last;

    /// <summary>Whether a text says that no release is pinned.</summary>
    public static bool IsNone(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || string.Equals(text!.Trim(), NoneText, StringComparison.OrdinalIgnoreCase);

    /// <summary>The release of a day.</summary>
    public static ReleaseName Of(DateTime day) => new(ToText(day), day.Date, day.Date);

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="where">What has the name, such as a file: it stands in the error. Null where it needs no telling.</param>
    /// <exception cref="HgncException">It is none.</exception>
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

    /// <summary>A day as the names of releases have it.</summary>
    public static string ToText(DateTime day) =>
        day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The day of a text of the form <c>yyyy-MM-dd</c>; null where it has another form.</summary>
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
