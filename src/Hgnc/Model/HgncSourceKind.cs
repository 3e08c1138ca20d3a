namespace Hgnc;

/// <summary>The source of a response.</summary>
public enum HgncSourceKind
{
    /// <summary>HGNC's REST service, or a mirror of it.</summary>
    Service,

    /// <summary>The local copy of HGNC's data.</summary>
    Local,
}
