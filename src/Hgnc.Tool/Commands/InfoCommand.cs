using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using Hgnc.Json;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc info</c>: shows what the service reports about itself.</summary>
internal static class InfoCommand
{
    private const string Text = "text";
    private const int LineWidth = 80;
    private const int LabelWidth = 20;

    public static Command Create(ToolContext context)
    {
        var format = FormatOption.Create(Text, RecordOutput.Json);
        var command = new Verb(
            "info",
            "Show what the service reports about itself: the date and number of its records, and their fields."
        )
        {
            Examples = ["hgnc info", "hgnc info --format json"],
        };
        command.Options.Add(format);
        command.SetSourceAction(
            context,
            async (parsed, source, _, cancellationToken) =>
            {
                var info = await source.Current.GetInfoAsync(cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(format) == RecordOutput.Json)
                {
                    var json = new JsonOutput<HgncInfo>(output, InfoJson.Write, isArray: false);
                    json.Write(info);
                    json.End();
                }
                else
                {
                    Write(output, source.Address, info);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(TextWriter output, string position, HgncInfo info)
    {
        WriteLine(output, info.Source == HgncSourceKind.Local ? "Local copy" : "Service", position);
        WriteLine(
            output,
            "Last modified",
            info.LastModified?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
                ?? "not known"
        );
        WriteLine(
            output,
            "Records",
            info.DocumentCount.ToString("N0", CultureInfo.InvariantCulture)
        );
        WriteFields(output, "Searchable fields", info.SearchableFields);
        WriteFields(output, "Stored fields", info.StoredFields);
    }

    private static void WriteFields(
        TextWriter output,
        string label,
        IReadOnlyCollection<string> fields
    )
    {
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            if (line.Length > 0 && LabelWidth + line.Length + 1 + field.Length > LineWidth)
            {
                WriteLine(output, label, line.ToString());
                line.Clear();
                label = "";
            }
            line.Append(line.Length > 0 ? " " : "").Append(field);
        }
        WriteLine(output, label, line.ToString());
    }

    private static void WriteLine(TextWriter output, string label, string value) =>
        output.WriteLine(label.PadRight(LabelWidth) + value);
}
