namespace Hgnc.Tool.Input;

/// <summary>The origin of an ID.</summary>
/// <param name="Text">The ID as it was given.</param>
/// <param name="Position">Its position in a file, or null if it was typed.</param>
internal sealed record IdOrigin(string Text, string? Position)
{
    /// <summary>Why the ID cannot be requested, or null if it can.</summary>
    public HgncException? Error { get; init; }

    /// <summary>The origin of a request.</summary>
    public static IdOrigin Of(GeneRequest request) => (IdOrigin)request.Origin;

    /// <summary>A message about the ID, with its position.</summary>
    public string At(string message) => Position is null ? message : $"{Position}: {message}";
}
