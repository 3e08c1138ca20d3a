namespace Hgnc.Resolution.Identifiers;

internal static class InputReasons
{
    public static (HgncReason Reason, string Sentence) Of(string text) =>
        text.Length == 0
            ? (HgncReason.Empty, "The input is empty.")
            : (HgncReason.Unknown, "No gene has this name.");

    public static bool IsPlaceholder(string text) => text is "NA" or "NaN" or "---";
}
