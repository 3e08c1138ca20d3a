using System;

namespace Hgnc.Local.Records;

/// <summary>The errors of the local copy and of its import.</summary>
internal static class LocalErrors
{
    private const string ImportAgain = "Make it again: Save-HgncDataset, or hgnc save.";

    /// <summary>A copy that is missing, foreign, of another version or damaged: a new import mends all of them.</summary>
    public static HgncException Copy(string path, string problem, Exception? inner = null) =>
        new(
            HgncErrorKind.BadData,
            $"The local copy '{path}' {problem}.",
            inner is null ? ImportAgain : $"{ImportAgain} ({inner.Message})",
            inner
        );

    /// <summary>No copy at all in the user's folder.</summary>
    public static HgncException None(string folder) =>
        new(
            HgncErrorKind.NoLocalCopy,
            $"No local copy is saved in '{folder}'.",
            "Save-HgncDataset, or hgnc save, makes one."
        );

    /// <summary>A file that should say which the copy is, and does not.</summary>
    public static HgncException Pointer(string path, Exception inner) =>
        new(
            HgncErrorKind.BadData,
            $"The file '{path}', which describes the local copy, cannot be read: {inner.Message.TrimEnd('.')}.",
            ImportAgain,
            inner
        );

    /// <summary>A file of HGNC's that cannot be imported, with the line or record that is wrong where there is one.</summary>
    public static HgncException Input(
        string path,
        string problem,
        string advice,
        Exception? inner = null
    ) => new(HgncErrorKind.BadData, $"The file '{path}' {problem}.", advice, inner);

    /// <summary>A copy that cannot be written where it is wanted.</summary>
    public static HgncException Target(string path, Exception inner) =>
        new(
            HgncErrorKind.BadData,
            $"The local copy '{path}' cannot be written: {inner.Message.TrimEnd('.')}.",
            "Check that the folder can be written to, that the disk has free space, and that no other program has the file open. An existing copy is unchanged.",
            inner
        );
}
