namespace Hgnc.Local;

/// <summary>The steps of a save.</summary>
public enum DatasetPhase
{
    /// <summary>Waiting for another save, which can be in another program.</summary>
    Waiting,

    /// <summary>Downloading HGNC's complete set, if it is new; counted in bytes.</summary>
    DownloadCompleteSet,

    /// <summary>Downloading HGNC's list of withdrawn entries, if it or the set is new; counted in bytes.</summary>
    DownloadWithdrawn,

    /// <summary>Downloading HGNC's files of gene groups, if they are new; counted in bytes of the current file.</summary>
    DownloadGeneGroups,

    /// <summary>Importing the files; counted in records.</summary>
    Import,
}
