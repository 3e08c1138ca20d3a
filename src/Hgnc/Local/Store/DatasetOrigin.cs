using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hgnc.Groups;
using Hgnc.Local.Records;

namespace Hgnc.Local;

/// <summary>The origin of a copy's data: HGNC's download files on HGNC's server, on another server, or on a disk.</summary>
public sealed class DatasetOrigin
{
    /// <summary>The name of the complete set in a folder.</summary>
    public const string CompleteSetName = "hgnc_complete_set.json";

    /// <summary>The name of the list of withdrawn entries in a folder.</summary>
    public const string WithdrawnName = "withdrawn.txt";

    private const string HgncFiles = "https://storage.googleapis.com/public-download-files/hgnc/";

    // In a folder, the set can have any of HGNC's forms, compressed or not.
    private static readonly string[] CompleteSetNames =
    {
        CompleteSetName,
        "hgnc_complete_set.json.gz",
        "hgnc_complete_set.txt",
        "hgnc_complete_set.txt.gz",
        "hgnc_complete_set.tsv",
        "hgnc_complete_set.tsv.gz",
    };

    private static readonly string[] WithdrawnNames = { WithdrawnName, WithdrawnName + ".gz" };

    private DatasetOrigin() { }

    /// <summary>HGNC's own server: the complete set as JSON, the withdrawn entries, and the files of gene groups.</summary>
    public static DatasetOrigin Hgnc { get; } =
        new()
        {
            SetUri = new Uri(HgncFiles + "json/json/" + CompleteSetName),
            WithdrawnUri = new Uri(HgncFiles + "tsv/tsv/" + WithdrawnName),
            GroupUri = new Uri(HgncFiles + "csv/csv/" + GroupFiles.FolderName + "/"),
            NeedsGroups = true,
        };

    /// <summary>The address of the complete set, or null if it is a file.</summary>
    internal Uri? SetUri { get; private init; }

    /// <summary>The address of the withdrawn entries, if they are wanted.</summary>
    internal Uri? WithdrawnUri { get; private init; }

    /// <summary>Whether the withdrawn entries may be missing, because the user did not name their address.</summary>
    internal bool MayLackWithdrawn { get; private init; }

    /// <summary>The file of the complete set, or a folder with it.</summary>
    internal string? SetPath { get; private init; }

    /// <summary>The file of the withdrawn entries, or a folder with it.</summary>
    internal string? WithdrawnPath { get; private init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, or null if only the data have it.</summary>
    internal string? Release { get; private set; }

    /// <summary>The day of the archive's next release, or null if there is none or it is not known.</summary>
    internal string? NextRelease { get; private set; }

    /// <summary>The folder on a server that may have the files of gene groups, or null if they are not wanted.</summary>
    internal Uri? GroupUri { get; private set; }

    /// <summary>The folder of the files of gene groups, if the user named one.</summary>
    internal string? GroupPath { get; private set; }

    /// <summary>Whether missing files of gene groups are an error, because the user named their folder.</summary>
    internal bool NeedsGroups { get; private set; }

    /// <summary>Whether to look for files of gene groups.</summary>
    internal bool WantsGroups { get; private set; } = true;

    /// <summary>The same files as the release of a day.</summary>
    internal DatasetOrigin AsRelease(string release, string? next = null)
    {
        var origin = Copy();
        origin.Release = release;
        origin.NextRelease = next;
        return origin;
    }

    /// <summary>The same files without the files of gene groups.</summary>
    public DatasetOrigin WithoutGeneGroups()
    {
        var origin = Copy();
        origin.WantsGroups = false;
        origin.NeedsGroups = false;
        origin.GroupUri = null;
        origin.GroupPath = null;
        return origin;
    }

    /// <summary>The same files, with HGNC's files of gene groups (<c>family.csv</c> and others) from a folder.</summary>
    /// <param name="folder">An http or https address, with or without a slash at the end, or a folder on a disk.</param>
    /// <exception cref="HgncException">The complete set is on a server and this folder is not, or vice versa.</exception>
    public DatasetOrigin WithGeneGroups(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "The folder of the gene groups is an empty string.",
                "Give an http or https address, or a folder on this machine."
            );
        }
        var origin = Copy();
        origin.NeedsGroups = true;
        if (SetUri is null)
        {
            origin.GroupPath = folder;
        }
        else
        {
            var uri = Parse(folder);
            origin.GroupUri = IsFolder(uri) ? uri : new Uri(uri.AbsoluteUri + "/");
        }
        return origin;
    }

    private DatasetOrigin Copy() => (DatasetOrigin)MemberwiseClone();

    /// <summary>Files on a server.</summary>
    /// <param name="set">
    /// The complete set in any form, or, with a slash at the end, a folder with <c>hgnc_complete_set.json</c> and
    /// possibly <c>withdrawn.txt</c>.
    /// </param>
    /// <param name="withdrawn">The list of withdrawn entries, or a folder with it.</param>
    /// <exception cref="HgncException">The address is not an http or https address.</exception>
    public static DatasetOrigin FromUri(Uri set, Uri? withdrawn = null)
    {
        Checked(set ?? throw new ArgumentNullException(nameof(set)));
        _ = withdrawn is null ? null : Checked(withdrawn);
        var mayLack = withdrawn is null && IsFolder(set);
        return new DatasetOrigin
        {
            SetUri = In(set, CompleteSetName),
            WithdrawnUri =
                withdrawn is not null ? In(withdrawn, WithdrawnName)
                : mayLack ? new Uri(set, WithdrawnName)
                : null,
            MayLackWithdrawn = mayLack,
            // A mirror has all files in one folder.
            GroupUri = IsFolder(set) ? set : null,
        };
    }

    /// <summary>The same, with addresses as text.</summary>
    /// <param name="set">The complete set, or, with a slash at the end, a folder with it.</param>
    /// <param name="withdrawn">The list of withdrawn entries, or a folder with it.</param>
    /// <exception cref="HgncException">The address is not an http or https address.</exception>
    public static DatasetOrigin FromUri(string set, string? withdrawn = null) =>
        FromUri(
            Parse(set ?? throw new ArgumentNullException(nameof(set))),
            withdrawn is null ? null : Parse(withdrawn)
        );

    /// <summary>Files on a disk.</summary>
    /// <param name="set">
    /// The complete set in any form, or a folder with <c>hgnc_complete_set</c> as <c>.json</c>, <c>.txt</c> or
    /// <c>.tsv</c>, compressed (<c>.gz</c>) or not, and possibly <c>withdrawn.txt</c>.
    /// </param>
    /// <param name="withdrawn">The list of withdrawn entries, or a folder with it.</param>
    public static DatasetOrigin FromFiles(string set, string? withdrawn = null) =>
        new()
        {
            SetPath = set ?? throw new ArgumentNullException(nameof(set)),
            WithdrawnPath = withdrawn,
        };

    /// <summary>HGNC's files of gene groups in a folder, or in its subfolder <c>genefamily_db_tables</c>, by name. A mirror serves them.</summary>
    public static IReadOnlyDictionary<string, string> FindGeneGroupFiles(string folder) =>
        GroupFiles.FindFolder(folder ?? throw new ArgumentNullException(nameof(folder)))
            is { } found
            ? GroupFiles.In(found)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The addresses or files.</summary>
    public override string ToString()
    {
        var set = SetUri?.AbsoluteUri ?? SetPath;
        var withdrawn = WithdrawnUri?.AbsoluteUri ?? WithdrawnPath;
        return withdrawn is null ? set! : $"{set} and {withdrawn}";
    }

    /// <summary>The current paths of the files. Only for files.</summary>
    /// <exception cref="HgncException">A folder does not have the files, or a path is invalid.</exception>
    internal (string Set, string? Withdrawn) FindFiles()
    {
        var set = Full(SetPath!);
        var isFolder = Directory.Exists(set);
        var withdrawn = WithdrawnPath is null ? null : Full(WithdrawnPath);
        return (
            isFolder ? FindIn(set, CompleteSetNames) ?? throw NotIn(set, CompleteSetNames) : set,
            withdrawn is null ? (isFolder ? FindIn(set, WithdrawnNames) : null)
            : Directory.Exists(withdrawn)
                ? FindIn(withdrawn, WithdrawnNames) ?? throw NotIn(withdrawn, WithdrawnNames)
            : withdrawn
        );
    }

    /// <summary>The folder on the disk with the files of gene groups, or null if none is wanted, or none was named and none exists.</summary>
    /// <exception cref="HgncException">The named folder does not have the files.</exception>
    internal string? FindGroupFolder()
    {
        if (!WantsGroups)
        {
            return null;
        }
        var folder = Full(GroupPath ?? SetPath!);
        return GroupFiles.FindFolder(folder) is { } found ? found
            : GroupPath is null ? null
            : throw NotIn(folder, [GroupFiles.Families]);
    }

    private static Uri Checked(Uri uri) =>
        uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw NotHttp(uri.OriginalString);

    private static Uri Parse(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            ? Checked(uri)
            : throw NotHttp(text);

    private static HgncException NotHttp(string text) =>
        new(
            HgncErrorKind.BadInput,
            $"'{text}' is not an http or https address.",
            "Give the address of HGNC's complete set, or of a folder with it and a slash at its end. For files on this machine, use -Path (hgnc save --path)."
        );

    private static bool IsFolder(Uri uri) =>
        uri.Query.Length == 0 && uri.AbsolutePath.EndsWith("/", StringComparison.Ordinal);

    private static Uri In(Uri uri, string name) => IsFolder(uri) ? new Uri(uri, name) : uri;

    private static string? FindIn(string folder, string[] names) =>
        names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static HgncException NotIn(string folder, string[] names) =>
        new(
            HgncErrorKind.BadData,
            $"The folder '{folder}' has no {names[0]}.",
            $"Give the file itself, or a folder that has one of {string.Join(", ", names)}."
        );

    private static string Full(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{path}' is not a file path.",
                "Give the path of HGNC's complete set, or of a folder with it.",
                e
            );
        }
    }
}
