using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text.Json;
using Hgnc.Tool.Options;

namespace Hgnc.Tool.Output;

/// <summary>Writes the facts about a local copy, as text or as JSON.</summary>
internal static class DatasetOutput
{
    private const string Text = "text";
    private const int LabelWidth = 20;

    public static Option<string> CreateOption() => FormatOption.Create(Text, RecordOutput.Json);

    public static void Write(string format, TextWriter output, HgncDataset dataset)
    {
        if (format == RecordOutput.Json)
        {
            var json = new JsonOutput<HgncDataset>(output, WriteJson, isArray: false);
            json.Write(dataset);
            json.End();
            return;
        }
        WriteLine(output, "Local copy", dataset.Path);
        WriteLine(output, "Release", dataset.Release ?? "not known");
        WriteLine(output, "Release date", Time(dataset.ReleaseDate));
        WriteLine(output, "Imported", Time(dataset.Imported));
        WriteLine(output, "Checked", $"{Time(dataset.Checked)} ({Ago(dataset.Age)})");
        WriteLine(output, "Records", Number(dataset.RecordCount));
        WriteLine(output, "Withdrawn entries", Number(dataset.WithdrawnCount));
        WriteLine(
            output,
            "Gene groups",
            dataset.GeneGroupCount is { } groups ? Number(groups) : "from the records"
        );
        WriteLine(
            output,
            "Size",
            FormattableString.Invariant($"{dataset.Size / 1_000_000.0:0.0} MB")
        );
        WriteLine(output, "Origin", dataset.Origin ?? "");
        if (dataset.WithdrawnOrigin is not null)
        {
            WriteLine(output, "", dataset.WithdrawnOrigin);
        }
        if (dataset.GeneGroupOrigin is not null)
        {
            WriteLine(output, "", dataset.GeneGroupOrigin);
        }
        WriteLine(output, "SHA-256", dataset.Checksum ?? "not known");
        WriteLine(output, "To cite", dataset.Citation ?? "");
    }

    private static void WriteJson(Utf8JsonWriter json, HgncDataset dataset)
    {
        json.WriteStartObject();
        json.WriteBoolean("exists", dataset.Exists);
        json.WriteString("path", dataset.Path);
        if (dataset.Exists)
        {
            json.WriteString("release", dataset.Release);
            WriteTime(json, "releaseDate", dataset.ReleaseDate);
            WriteTime(json, "imported", dataset.Imported);
            WriteTime(json, "checked", dataset.Checked);
            json.WriteNumber("ageInSeconds", Math.Floor(dataset.Age?.TotalSeconds ?? 0));
            json.WriteNumber("recordCount", dataset.RecordCount);
            json.WriteNumber("withdrawnCount", dataset.WithdrawnCount);
            json.WritePropertyName("geneGroupCount");
            JsonSerializer.Serialize(json, dataset.GeneGroupCount);
            json.WriteNumber("size", dataset.Size);
            json.WriteString("origin", dataset.Origin);
            json.WriteString("withdrawnOrigin", dataset.WithdrawnOrigin);
            json.WriteString("geneGroupOrigin", dataset.GeneGroupOrigin);
            json.WriteString("sha256", dataset.Checksum);
            json.WriteString("citation", dataset.Citation);
        }
        else
        {
            json.WriteString("problem", dataset.Problem);
        }
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime? time)
    {
        json.WritePropertyName(name);
        if (time is { } value)
        {
            json.WriteStringValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string Time(DateTime? time) =>
        time?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "not known";

    private static string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ago(TimeSpan? age) =>
        age switch
        {
            { TotalDays: >= 2 } time => FormattableString.Invariant(
                $"{Math.Floor(time.TotalDays)} days ago"
            ),
            { TotalHours: >= 2 } time => FormattableString.Invariant(
                $"{Math.Floor(time.TotalHours)} hours ago"
            ),
            { TotalMinutes: >= 2 } time => FormattableString.Invariant(
                $"{Math.Floor(time.TotalMinutes)} minutes ago"
            ),
            _ => "just now",
        };

    private static void WriteLine(TextWriter output, string label, string value) =>
        output.WriteLine(label.PadRight(LabelWidth) + value);
}
