using System;

namespace Hgnc.Local;

/// <summary>What a local copy of HGNC's data holds, and since when.</summary>
public sealed record LocalDatasetInfo
{
    /// <summary>The file that the copy is.</summary>
    public string Path { get; init; } = "";

    /// <summary>How many records of genes it has; withdrawn entries are counted apart.</summary>
    public long RecordCount { get; init; }

    /// <summary>How many withdrawn entries it has.</summary>
    public long WithdrawnCount { get; init; }

    /// <summary>
    /// The latest day on which HGNC modified one of the records, UTC: the bulk files say nothing better of themselves. Null
    /// where no record has such a day.
    /// </summary>
    public DateTime? LastModified { get; init; }

    /// <summary>When the copy was made, UTC.</summary>
    public DateTime Imported { get; init; }

    /// <summary>The size of the file, in bytes.</summary>
    public long Size { get; init; }
}
