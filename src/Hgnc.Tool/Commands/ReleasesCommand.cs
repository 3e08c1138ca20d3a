using System;
using System.CommandLine;
using System.IO;
using System.Text.Json;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc releases</c>: lists the releases in the archive and shows which of them are saved.</summary>
internal static class ReleasesCommand
{
    private const string Table = "table";

    private static readonly string[] Columns =
    [
        "release",
        "saved",
        "series",
        "genes",
        "withdrawn",
        "size",
        "origin",
    ];

    public static Command Create(ToolContext context)
    {
        var saved = new Option<bool>("--saved")
        {
            Description = "List only what is saved on this machine, without a request.",
        };
        var archive = ReleaseOption.CreateArchive();
        var insecure = new InsecureOption();
        var format = FormatOption.Create(
            Table,
            RecordOutput.Tsv,
            RecordOutput.Csv,
            RecordOutput.Json,
            RecordOutput.JsonLines
        );
        var command = new Verb(
            "releases",
            "List HGNC's releases: in the archive, and saved on this machine."
        )
        {
            Examples = ["hgnc releases", "hgnc releases --saved", "hgnc releases --archive ./hgnc"],
        };
        command.Options.Add(saved);
        command.Options.Add(archive);
        command.Options.Add(insecure);
        command.Options.Add(format);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var settings = insecure.Over(HgncSettings.ForUser(), parsed);
                var error = parsed.InvocationConfiguration.Error;
                var list = await new ReleaseList(
                    new ReleaseStore(context.GetVariable(DatasetStore.Variable))
                ).ReadAsync(
                    parsed.GetValue(saved)
                        ? null
                        : ReleaseArchive.Find(parsed.GetValue(archive) ?? settings.Archive),
                    settings.ToRestOptions(),
                    null,
                    cancellationToken
                );
                var output = CreateOutput(
                    parsed.GetRequiredValue(format),
                    parsed.InvocationConfiguration.Output
                );
                foreach (var release in list.Releases)
                {
                    output.Write(release);
                }
                output.End();
                if (list.Error is not { } failure)
                {
                    return ExitCode.Ok;
                }
                // The saved releases are listed in any case.
                await error.WriteLineAsync(failure.Message);
                await error.WriteLineAsync(failure.Advice);
                return ExitCode.Of(failure);
            }
        );
        return command;
    }

    private static IRecordOutput<HgncRelease> CreateOutput(string format, TextWriter writer) =>
        format == Table
            ? new ScreenOutput<HgncRelease>(writer, Columns, Cell)
            : RecordOutput.Create<HgncRelease>(format, writer, Columns, Cell, WriteJson, null);

    private static string Cell(HgncRelease release, string column) =>
        column switch
        {
            "release" => release.Release,
            "saved" => release.IsSaved ? "yes" : "no",
            "series" => release.Series.ToString(),
            "genes" => Number(release.RecordCount),
            "withdrawn" => Number(release.WithdrawnCount),
            "size" => Number(release.Size),
            _ => release.Origin ?? "",
        };

    private static string Number(long? number) =>
        number is { } value ? FormattableString.Invariant($"{value}") : "";

    private static void WriteJson(Utf8JsonWriter json, HgncRelease release)
    {
        json.WriteStartObject();
        json.WriteString("release", release.Release);
        json.WriteBoolean("saved", release.IsSaved);
        json.WriteString("series", release.Series.ToString());
        WriteNumber(json, "genes", release.RecordCount);
        WriteNumber(json, "withdrawn", release.WithdrawnCount);
        WriteNumber(json, "size", release.Size);
        json.WriteString("path", release.Path);
        json.WriteString("origin", release.Origin);
        json.WriteString("withdrawnOrigin", release.WithdrawnOrigin);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
