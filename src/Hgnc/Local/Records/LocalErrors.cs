using System;

namespace Hgnc.Local.Records;

/// <summary>The errors of the local copy and of its import.</summary>
internal static class LocalErrors
{
    private const string ImportAgain = "Make it again: Save-HgncDataset, or hgnc save.";

    /// <summary>A copy that is missing, not HgncPS's, of another version or damaged. A new import replaces it in each case.</summary>
    public static HgncException Copy(string path, string problem, Exception? inner = null) =>
        new(
            HgncErrorKind.BadData,
            $"The local copy '{path}' {problem}.",
            inner is null ? ImportAgain : $"{ImportAgain} ({inner.Message})",
            inner
        );

    /// <summary>The user's folder has no copy.</summary>
    public static HgncException None(string folder) =>
        new(
            HgncErrorKind.NoLocalCopy,
            $"No local copy is saved in '{folder}'.",
            "Save-HgncDataset, or hgnc save, makes one."
        );

    /// <summary>The file that describes the copy cannot be read.</summary>
    public static HgncException Pointer(string path, Exception inner) =>
        new(
            HgncErrorKind.BadData,
            $"The file '{path}', which describes the local copy, cannot be read: {inner.Message.TrimEnd('.')}.",
            ImportAgain,
            inner
        );

    /// <summary>A file of HGNC that cannot be imported, with the wrong line or record if there is one.</summary>
    public static HgncException Input(
        string path,
        string problem,
        string advice,
        Exception? inner = null
    ) => new(HgncErrorKind.BadData, $"The file '{path}' {problem}.", advice, inner);

    /// <summary>A copy that cannot be written to its path.</summary>
    public static HgncException Target(string path, Exception inner) =>
        new(
            HgncErrorKind.BadData,
            $"The local copy '{path}' cannot be written: {inner.Message.TrimEnd('.')}.",
            "Check that the folder can be written to, that the disk has free space, and that no other program has the file open. An existing copy is unchanged.",
            inner
        );
}
