namespace Hgnc.Local;

/// <summary>The progress of a save.</summary>
public sealed record DatasetProgress
{
    /// <summary>The current step.</summary>
    public DatasetPhase Phase { get; init; }

    /// <summary>The amount done: bytes of a download, records of an import.</summary>
    public long Done { get; init; }

    /// <summary>The total amount, or null if it is not known.</summary>
    public long? Total { get; init; }

    /// <summary>The address or the file, or null while waiting.</summary>
    public string? Origin { get; init; }
}
