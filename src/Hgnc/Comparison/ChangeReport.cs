using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Comparison;

/// <summary>Writes a readable report of changes: the count, a table of the changes by kind, and the list.</summary>
public static class ChangeReport
{
    // The reader sees the table and the first lists at once. Longer lists are collapsed.
    private const int LongList = 50;

    private static readonly Dictionary<HgncChangeKind, string> Titles = new()
    {
        [HgncChangeKind.New] = "New genes",
        [HgncChangeKind.Symbol] = "Symbols",
        [HgncChangeKind.Name] = "Names",
        [HgncChangeKind.Withdrawn] = "Withdrawn",
        [HgncChangeKind.Merged] = "Merged",
        [HgncChangeKind.Split] = "Split",
        [HgncChangeKind.LocusType] = "Locus types",
        [HgncChangeKind.Location] = "Locations",
        [HgncChangeKind.Alias] = "Aliases",
        [HgncChangeKind.PreviousSymbol] = "Previous symbols",
        [HgncChangeKind.GeneGroup] = "Gene groups",
        [HgncChangeKind.CrossReference] = "Cross-references",
        [HgncChangeKind.Reinstated] = "Reinstated",
        [HgncChangeKind.Other] = "Other fields",
        [HgncChangeKind.Unchanged] = "Unchanged",
        [HgncChangeKind.NotFound] = "Not found",
    };

    /// <summary>The report as Markdown, for example for a comment on a pull request.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="reference">The day of the older release.</param>
    /// <param name="difference">The day of the newer release.</param>
    public static string ToMarkdown(
        IEnumerable<HgncChange> changes,
        string? reference,
        string? difference
    )
    {
        var groups = Group(changes);
        var text = new StringBuilder();
        Line(text, $"# {Title(reference, difference)}");
        Line(text, "");
        Line(text, Sentence(groups));
        if (groups.Count == 0)
        {
            return text.ToString();
        }
        Line(text, "");
        Line(text, "| Kind | Changes | Genes |");
        Line(text, "|---|---:|---:|");
        foreach (var group in groups)
        {
            Line(
                text,
                $"| {Titles[group.Kind]} | {Number(group.Changes.Count)} | {Number(Genes(group.Changes))} |"
            );
        }
        foreach (var (kind, list) in groups)
        {
            Line(text, "");
            Line(text, $"## {Titles[kind]}");
            Line(text, "");
            var isLong = list.Count > LongList;
            if (isLong)
            {
                Line(text, $"<details><summary>{Number(list.Count)} changes</summary>");
                Line(text, "");
            }
            foreach (var change in list)
            {
                Line(text, "- " + string.Join("", Parts(change).Select(Markdown)));
            }
            if (isLong)
            {
                Line(text, "");
                Line(text, "</details>");
            }
        }
        return text.ToString();
    }

    /// <summary>The report as a self-contained HTML page without scripts.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="reference">The day of the older release.</param>
    /// <param name="difference">The day of the newer release.</param>
    public static string ToHtml(
        IEnumerable<HgncChange> changes,
        string? reference,
        string? difference
    )
    {
        var groups = Group(changes);
        var title = Html(Title(reference, difference));
        var text = new StringBuilder();
        Line(text, "<!DOCTYPE html>");
        Line(text, "<html lang=\"en\">");
        Line(text, $"<head><meta charset=\"utf-8\"><title>{title}</title>");
        Line(
            text,
            "<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse}td,th{padding:.2em .8em;border-bottom:1px solid #ccc;text-align:left}td+td{text-align:right}</style></head>"
        );
        Line(text, "<body>");
        Line(text, $"<h1>{title}</h1>");
        Line(text, $"<p>{Html(Sentence(groups))}</p>");
        if (groups.Count > 0)
        {
            Line(text, "<table><tr><th>Kind</th><th>Changes</th><th>Genes</th></tr>");
            foreach (var group in groups)
            {
                Line(
                    text,
                    $"<tr><td>{Titles[group.Kind]}</td><td>{Number(group.Changes.Count)}</td><td>{Number(Genes(group.Changes))}</td></tr>"
                );
            }
            Line(text, "</table>");
        }
        foreach (var (kind, list) in groups)
        {
            Line(text, $"<h2>{Titles[kind]}</h2>");
            Line(
                text,
                $"<details{(list.Count > LongList ? "" : " open")}><summary>{Number(list.Count)} changes</summary><ul>"
            );
            foreach (var change in list)
            {
                Line(text, "<li>" + string.Join("", Parts(change).Select(Html)) + "</li>");
            }
            Line(text, "</ul></details>");
        }
        Line(text, "</body></html>");
        return text.ToString();
    }

    private static List<(HgncChangeKind Kind, List<HgncChange> Changes)> Group(
        IEnumerable<HgncChange> changes
    ) =>
        (changes ?? throw new ArgumentNullException(nameof(changes)))
            .GroupBy(change => change.Kind)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.ToList()))
            .ToList();

    private static string Title(string? reference, string? difference) =>
        $"HGNC from {reference ?? "an older release"} to {difference ?? "a newer release"}";

    private static string Sentence(List<(HgncChangeKind Kind, List<HgncChange> Changes)> groups)
    {
        var real = groups
            .Where(group => group.Kind is not (HgncChangeKind.Unchanged or HgncChangeKind.NotFound))
            .SelectMany(group => group.Changes)
            .ToList();
        return real.Count == 0
            ? "Nothing has changed."
            : $"{Count(real.Count, "change")} of {Count(Genes(real), "gene")}.";
    }

    private static int Genes(IEnumerable<HgncChange> changes) =>
        changes
            .Select(change => change.HgncId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Count();

    // A line says what has changed, in which gene, and since when.
    private static IEnumerable<string> Parts(HgncChange change)
    {
        yield return change.Kind switch
        {
            HgncChangeKind.Symbol => $"{change.Old} is now {change.New}",
            HgncChangeKind.New or HgncChangeKind.Reinstated or HgncChangeKind.Unchanged =>
                change.Symbol ?? "",
            HgncChangeKind.NotFound => change.Input ?? "",
            HgncChangeKind.Withdrawn => change.Old ?? "",
            HgncChangeKind.Merged or HgncChangeKind.Split =>
                $"{change.Old} is now {change.New?.Replace("|", " and ")}",
            _ => Field(change),
        };
        if (change.HgncId is not null)
        {
            yield return $" ({change.HgncId})";
        }
        if (
            change.Input is { } input
            && input != change.Symbol
            && change.Kind is not HgncChangeKind.NotFound
        )
        {
            yield return $", given as {input}";
        }
        if (change.Date is { } date)
        {
            yield return ", " + ReleaseName.ToText(date);
        }
        if (change.Detail is { } detail)
        {
            yield return ": " + detail;
        }
    }

    private static string Field(HgncChange change)
    {
        var field = change.Property is "name" or "location" or "locus_type" or null
            ? ""
            : change.Property + " ";
        return $"{change.Symbol}: {field}{change.Old ?? "nothing"} is now {change.New ?? "nothing"}";
    }

    // HGNC's values are text, whatever characters they contain.
    private static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in ControlText.Show(text))
        {
            if (@"\`*_{}[]<>#+!|~&".IndexOf(c) >= 0)
            {
                escaped.Append('\\');
            }
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static string Html(string text) =>
        ControlText
            .Show(text)
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;")
            .Replace("\"", "&quot;");

    private static string Count(int count, string what) =>
        $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
