using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using Hgnc.Comparison;

namespace Hgnc.Tool.Output;

/// <summary>Writes changes to standard output, as records or as a report.</summary>
internal static class ChangeOutput
{
    public const string Screen = "table";
    public const string Markdown = "markdown";
    public const string Html = "html";

    private static readonly string[] Columns =
    [
        "input",
        "hgnc_id",
        "symbol",
        "kind",
        "property",
        "old",
        "new",
        "replaced_by",
        "date",
        "detail",
    ];

    private static readonly string[] FewColumns =
    [
        "hgnc_id",
        "symbol",
        "kind",
        "property",
        "old",
        "new",
        "date",
    ];

    /// <param name="format">The format's name.</param>
    /// <param name="writer">The target.</param>
    /// <param name="reference">The day of the older release.</param>
    /// <param name="difference">The day of the newer release.</param>
    /// <param name="defuse">Makes the text of a change safe for spreadsheets, or null if it stays unchanged.</param>
    public static IRecordOutput<HgncChange> Create(
        string format,
        TextWriter writer,
        string? reference,
        string? difference,
        Func<HgncChange, HgncChange>? defuse
    ) =>
        format switch
        {
            Markdown => new Report(
                writer,
                changes => ChangeReport.ToMarkdown(changes, reference, difference)
            ),
            Html => new Report(
                writer,
                changes => ChangeReport.ToHtml(changes, reference, difference)
            ),
            Screen => new ScreenOutput<HgncChange>(writer, FewColumns, Cell),
            _ => RecordOutput.Create<HgncChange>(format, writer, Columns, Cell, WriteJson, defuse),
        };

    private static string Cell(HgncChange change, string column) =>
        column switch
        {
            "input" => change.Input,
            "hgnc_id" => change.HgncId,
            "symbol" => change.Symbol,
            "kind" => change.Kind.ToString(),
            "property" => change.Property,
            "old" => change.Old,
            "new" => change.New,
            "replaced_by" => change.ReplacedBy.ToString(),
            "date" => change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => change.Detail,
        } ?? "";

    private static void WriteJson(Utf8JsonWriter json, HgncChange change)
    {
        json.WriteStartObject();
        foreach (var column in Columns)
        {
            if (column == "replaced_by")
            {
                json.WriteStartArray(column);
                foreach (var id in change.ReplacedBy)
                {
                    json.WriteStringValue(id);
                }
                json.WriteEndArray();
                continue;
            }
            json.WriteString(column, Cell(change, column) is { Length: > 0 } cell ? cell : null);
        }
        json.WriteString("reference", change.Reference);
        json.WriteString("difference", change.Difference);
        json.WriteEndObject();
    }

    private sealed class Report(TextWriter writer, Func<List<HgncChange>, string> write)
        : IRecordOutput<HgncChange>
    {
        private readonly List<HgncChange> _changes = [];

        public void Write(HgncChange record) => _changes.Add(record);

        public void Flush()
        {
            // A report begins with its counts, so it is written at the end.
        }

        public void End()
        {
            writer.Write(write(_changes));
            writer.Flush();
        }
    }
}
