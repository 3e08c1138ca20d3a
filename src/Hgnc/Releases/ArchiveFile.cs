using System;
using System.IO;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Releases;

/// <summary>One file of an archive, identified by its name: a complete set or a list of withdrawn entries of one day.</summary>
/// <param name="Day">The day of the release.</param>
/// <param name="IsSet">Whether it is the complete set, not the list of withdrawn entries.</param>
/// <param name="IsJson">Whether it is JSON, not a table.</param>
/// <param name="Location">Its address or path.</param>
/// <param name="Size">Its size in bytes, or null if the archive does not give it.</param>
internal sealed record ArchiveFile(
    DateTime Day,
    bool IsSet,
    bool IsJson,
    string Location,
    long? Size
)
{
    private const string Form =
        @"(?<kind>hgnc_complete_set|withdrawn)_(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\.(?<form>txt|tsv|json)(?:\.gz)?";

    private static readonly Regex Name = new(
        $@"\A{Form}\z",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>Finds the names in any text, such as a web server's listing of a folder.</summary>
    public static Regex NameInText { get; } =
        new(
            $@"(?<![\w.-]){Form}(?![\w.-])",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)
        );

    /// <summary>The series of the archive, according to the folders of the file.</summary>
    public string? Series =>
        Has("monthly") ? "Monthly"
        : Has("quarterly") ? "Quarterly"
        : null;

    /// <summary>The folder of the file.</summary>
    public string Folder => Location.Substring(0, Location.LastIndexOfAny(new[] { '/', '\\' }) + 1);

    /// <summary>Parses the name of a file.</summary>
    /// <returns>The file, or null for another name.</returns>
    public static ArchiveFile? Find(string location, long? size)
    {
        var name = Path.GetFileName(location);
        var match = Name.Match(name);
        return match.Success && ReleaseName.ToDay(match.Groups["day"].Value) is { } day
            ? new ArchiveFile(
                day,
                match.Groups["kind"].Value != "withdrawn",
                match.Groups["form"].Value == "json",
                location,
                size
            )
            : null;
    }

    private bool Has(string folder) =>
        Location.IndexOf($"/{folder}/", StringComparison.OrdinalIgnoreCase) >= 0
        || Location.IndexOf($"\\{folder}\\", StringComparison.OrdinalIgnoreCase) >= 0;
}
