namespace Hgnc.Tool.Input;

/// <summary>Where an id came from.</summary>
/// <param name="Text">The id as it was given.</param>
/// <param name="Place">Where it stands in a file; null where it was typed.</param>
internal sealed record IdOrigin(string Text, string? Place)
{
    /// <summary>Why it cannot be asked for; null where it can.</summary>
    public HgncException? Error { get; init; }

    /// <summary>The origin of a request.</summary>
    public static IdOrigin Of(GeneRequest request) => (IdOrigin)request.Origin;

    /// <summary>A sentence about it, with its place.</summary>
    public string At(string message) => Place is null ? message : $"{Place}: {message}";
}
