namespace Hgnc.Local;

/// <summary>The steps in which a copy is made.</summary>
public enum DatasetPhase
{
    /// <summary>Another save, perhaps of another program, is under way, and is waited for.</summary>
    Waiting,

    /// <summary>HGNC's complete set comes, where it is new; counted in bytes.</summary>
    DownloadCompleteSet,

    /// <summary>HGNC's list of withdrawn entries comes, where it or the set is new; counted in bytes.</summary>
    DownloadWithdrawn,

    /// <summary>HGNC's files of gene groups come, if they are new; counted in bytes of the file that is on its way.</summary>
    DownloadGeneGroups,

    /// <summary>The files are made into a copy; counted in records.</summary>
    Import,
}
