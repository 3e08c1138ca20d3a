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
/// The text that the views of HgncPS.format.ps1xml write into cells. It is the same in every culture. Colours and links are escape
/// sequences of terminals: PowerShell removes them if its output is not a terminal or must be plain. Windows PowerShell, which does
/// not remove them, gets none.
/// </summary>
public static class View
{
    // PowerShell breaks the lines of a list within words. Here they are broken between values, to fit beside the labels in 80 columns.
    private const int Line = 54;

    private static readonly object? Style = typeof(PSObject)
        .Assembly.GetType("System.Management.Automation.PSStyle")
        ?.GetProperty("Instance")
        ?.GetValue(null);

    /// <summary>Text with a link to an address (OSC 8).</summary>
    public static string? Link(string? text, string? address) =>
        Style is null || string.IsNullOrEmpty(text) || string.IsNullOrEmpty(address)
            ? text
            : $"\u001b]8;;{address}\u001b\\{text}\u001b]8;;\u001b\\";

    /// <summary>An HGNC ID with a link to the symbol report.</summary>
    public static string? Report(string? hgncId) =>
        Link(hgncId, hgncId is null ? null : HgncField.Find("hgnc_id")!.GetLink(hgncId));

    /// <summary>The values of a gene's field, separated by commas, each with a link to another database.</summary>
    /// <param name="gene">The gene, or its deserialized form from a job or another machine.</param>
    /// <param name="field">HGNC's name of the field.</param>
    public static string Links(PSObject gene, string field)
    {
        var known = HgncField.Find(field)!;
        return Lines(Texts(Get(gene, known.PropertyName)), known.GetLink);
    }

    /// <summary>The gene groups of a gene, one on each line, with links to their pages.</summary>
    /// <param name="gene">The gene, or its deserialized form from a job or another machine.</param>
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

    /// <summary>A status, in the warning colour unless it is that of an approved gene.</summary>
    public static string? Status(string? status) =>
        status is null or "Approved" ? status : Colour("Warning", status);

    /// <summary>The kind of match, in the warning colour, or in the error colour if the input names no gene.</summary>
    public static string Match(HgncMatchType match) =>
        match switch
        {
            HgncMatchType.Withdrawn or HgncMatchType.Ambiguous => Colour("Warning", $"{match}"),
            HgncMatchType.NotFound => Colour("Error", $"{match}"),
            _ => $"{match}",
        };

    /// <summary>Additional information about a resolution.</summary>
    /// <param name="resolution">The resolution, or its deserialized form from a job or another machine.</param>
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

    /// <summary>Values separated by commas.</summary>
    public static string Join(object? values) => Lines(Texts(values), _ => null);

    /// <summary>A date, in the form of HGNC's tables.</summary>
    public static string? Day(DateTime? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time, UTC.</summary>
    public static string? Time(DateTime? time) => time?.ToString("u", CultureInfo.InvariantCulture);

    /// <summary>An age, in the most suitable unit.</summary>
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

    /// <summary>A number with a fixed number of decimal places.</summary>
    public static string? Number(double? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> values, Func<string, string?> address)
    {
        var lines = new StringBuilder();
        var column = 0;
        foreach (var value in values)
        {
            // If a value is a database's name and an address, separated by |, the address is the part after the name.
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
            IEnumerable items => items.Cast<object?>().SelectMany(Texts),
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
