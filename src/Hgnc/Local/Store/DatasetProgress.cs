namespace Hgnc.Local;

/// <summary>How far the making of a copy is.</summary>
public sealed record DatasetProgress
{
    /// <summary>What is being done.</summary>
    public DatasetPhase Phase { get; init; }

    /// <summary>How much of it is done: bytes of a download, records of an import.</summary>
    public long Done { get; init; }

    /// <summary>How much it will be; null where that is not known.</summary>
    public long? Total { get; init; }

    /// <summary>The address or the file that it is about; null while waiting.</summary>
    public string? Origin { get; init; }
}
