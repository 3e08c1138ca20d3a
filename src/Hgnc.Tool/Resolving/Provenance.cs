using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Resolution;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Resolving;

/// <summary>The file of <c>--provenance</c>: the source of the results, and the counts of inputs by result.</summary>
internal static class Provenance
{
    /// <exception cref="HgncException">The file cannot be written.</exception>
    public static async Task WriteAsync(
        string path,
        ChosenSource source,
        AsOfChoice? asOf,
        ResolutionSummary summary,
        DateTimeOffset time,
        CancellationToken cancellationToken
    )
    {
        // The service reports when its data were made; a copy has a release.
        var modified = source.Dataset is null
            ? await FindModifiedAsync(source, cancellationToken)
            : null;
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
            await using var json = new Utf8JsonWriter(
                file,
                new JsonWriterOptions { Indented = true }
            );
            Write(json, source, modified, asOf, summary, time);
            await json.FlushAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The file '{path}' cannot be written: {e.Message}",
                "Give --provenance the path of a file that can be written.",
                e
            );
        }
    }

    // If the service fails, the counts show it, and the file is still written.
    private static async Task<DateTime?> FindModifiedAsync(
        ChosenSource source,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await source.Current.GetInfoAsync(cancellationToken)).LastModified;
        }
        catch (HgncException)
        {
            return null;
        }
    }

    private static void Write(
        Utf8JsonWriter json,
        ChosenSource source,
        DateTime? modified,
        AsOfChoice? asOf,
        ResolutionSummary summary,
        DateTimeOffset time
    )
    {
        var dataset = source.Dataset;
        json.WriteStartObject();
        json.WriteString(
            "release",
            dataset is null
                ? modified is { } day
                    ? ReleaseName.ToText(day)
                    : null
                : dataset.Release
        );
        json.WriteString("source", dataset is null ? "Service" : "Local");
        json.WriteString("address", dataset is null ? source.Address : dataset.Origin);
        json.WriteString("withdrawnAddress", dataset?.WithdrawnOrigin);
        json.WriteString("sha256", dataset?.Checksum);
        json.WriteString("citation", dataset?.Citation);
        json.WriteString("asOf", asOf?.Day);
        json.WriteString("releaseThen", asOf?.Release);
        json.WriteString(
            "version",
            "hgnc "
                + typeof(Provenance)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion.Split('+')[0]
        );
        json.WriteString("time", time.UtcDateTime);
        json.WriteStartObject("counts");
        json.WriteNumber("total", summary.Total);
        foreach (var (type, count) in summary.Counts.OrderBy(pair => pair.Key))
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(type.ToString()), count);
        }
        json.WriteNumber("failed", summary.Errors);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
