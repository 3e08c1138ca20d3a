using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using Hgnc;
using HgncPS.Inputs;

namespace HgncPS.Formatting;

/// <summary>
/// What the views of HgncPS.format.ps1xml write in a cell. Text is the same in every culture. Colours and links are terminals'
/// escape sequences: PowerShell takes them out where its output is no terminal, or shall be plain, and Windows PowerShell, which
/// does not, gets none.
/// </summary>
public static class View
{
    // PowerShell breaks a list's lines within words. What fits beside its labels in 80 columns is broken here, between values.
    private const int Line = 54;

    private static readonly object? Style = typeof(PSObject)
        .Assembly.GetType("System.Management.Automation.PSStyle")
        ?.GetProperty("Instance")
        ?.GetValue(null);

    /// <summary>A text that leads to an address where it is clicked (OSC 8).</summary>
    public static string? Link(string? text, string? address) =>
        Style is null || string.IsNullOrEmpty(text) || string.IsNullOrEmpty(address)
            ? text
            : $"\u001b]8;;{address}\u001b\\{text}\u001b]8;;\u001b\\";

    /// <summary>An HGNC ID that leads to the symbol report.</summary>
    public static string? Report(string? hgncId) =>
        Link(hgncId, hgncId is null ? null : HgncField.Find("hgnc_id")!.GetLink(hgncId));

    /// <summary>The values of a gene's field, with commas between them, each leading to what another database has about it.</summary>
    /// <param name="gene">The gene, or what came back of one from a job or another machine.</param>
    /// <param name="field">HGNC's name of the field.</param>
    public static string Links(PSObject gene, string field)
    {
        var known = HgncField.Find(field)!;
        return Lines(Texts(Get(gene, known.PropertyName)), known.GetLink);
    }

    /// <summary>The gene groups of a gene, a line for each, leading to its own page.</summary>
    /// <param name="gene">The gene, or what came back of one from a job or another machine.</param>
    public static string Groups(PSObject gene)
    {
        var field = HgncField.Find("gene_group_id")!;
        var names = Texts(Get(gene, nameof(HgncGene.GeneGroup))).ToList();
        var ids = Texts(Get(gene, nameof(HgncGene.GeneGroupId))).ToList();
        return string.Join(
            "\n",
            ids.Count == names.Count
                ? names.Zip(ids, (name, id) => Link(name, field.GetLink(id)))
                : names
        );
    }

    /// <summary>A status, in the colour of warnings where it is not that of an approved gene.</summary>
    public static string? Status(string? status) =>
        status is null or "Approved" ? status : Colour("Warning", status);

    /// <summary>How an input names a gene, in the colour of warnings or of errors where it names none.</summary>
    public static string Match(HgncMatchType match) =>
        match switch
        {
            HgncMatchType.Withdrawn or HgncMatchType.Ambiguous => Colour("Warning", $"{match}"),
            HgncMatchType.NotFound => Colour("Error", $"{match}"),
            _ => $"{match}",
        };

    /// <summary>What there is to say of a resolution besides, by what it is that came out.</summary>
    /// <param name="resolution">The resolution, or what came back of one from a job or another machine.</param>
    public static string? Detail(PSObject resolution)
    {
        var suggestion = string.Join(
            ", ",
            Texts(Get(resolution, nameof(HgncResolution.Suggestion)))
        );
        var detail =
            suggestion.Length > 0
                ? $"did you mean {suggestion}?"
                : (Get(resolution, nameof(HgncResolution.Detail)) as string)
                    ?? (Get(resolution, nameof(HgncResolution.Name)) as string);
        return Get(resolution, nameof(HgncResolution.Repair)) is string repair
            ? $"[{repair}] {detail}".TrimEnd()
            : detail;
    }

    /// <summary>Values with commas between them.</summary>
    public static string Join(object? values) => Lines(Texts(values), _ => null);

    /// <summary>A day, as HGNC's tables write it.</summary>
    public static string? Day(DateTime? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment, UTC.</summary>
    public static string? Moment(DateTime? moment) =>
        moment?.ToString("u", CultureInfo.InvariantCulture);

    /// <summary>How long ago something was, in the unit that tells most.</summary>
    public static string? Age(TimeSpan? age) =>
        age switch
        {
            null => null,
            { TotalDays: >= 2 } days => FormattableString.Invariant($"{days.TotalDays:0} days"),
            { TotalHours: >= 2 } hours => FormattableString.Invariant(
                $"{hours.TotalHours:0} hours"
            ),
            { TotalMinutes: >= 2 } minutes => FormattableString.Invariant(
                $"{minutes.TotalMinutes:0} minutes"
            ),
            { } seconds => FormattableString.Invariant($"{seconds.TotalSeconds:0} seconds"),
        };

    /// <summary>A number of bytes, in megabytes.</summary>
    public static string Size(long bytes) => FormattableString.Invariant($"{bytes / 1e6:0.0} MB");

    /// <summary>A number with so many digits behind the point.</summary>
    public static string? Number(double? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> values, Func<string, string?> address)
    {
        var lines = new StringBuilder();
        var column = 0;
        foreach (var value in values)
        {
            // Of a database's name and its address, with | between them, the address is behind the name.
            var shown = value.Split('|')[0];
            if (column > 0)
            {
                var isFull = column + shown.Length > Line;
                lines.Append(isFull ? ",\n" : ", ");
                column = isFull ? 0 : column + 2;
            }
            lines.Append(Link(shown, address(value)));
            column += shown.Length;
        }
        return lines.ToString();
    }

    private static IEnumerable<string> Texts(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IEnumerable many => many.Cast<object?>().SelectMany(Texts),
            _ => [InputValues.Text(value)],
        };

    private static object? Get(PSObject owner, string property) =>
        owner.Properties[property]?.Value is { } value
            ? value is PSObject { BaseObject: not PSCustomObject and var bare }
                ? bare
                : value
            : null;

    // The user's own colours for warnings and errors.
    private static string Colour(string kind, string text) =>
        Style is null ? text : Read(Read(Style, "Formatting"), kind) + text + Read(Style, "Reset");

    private static object? Read(object? owner, string property) =>
        owner?.GetType().GetProperty(property)?.GetValue(owner);
}
