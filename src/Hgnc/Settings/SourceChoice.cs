namespace Hgnc;

/// <summary>Which source is to answer.</summary>
public enum SourceChoice
{
    /// <summary>The service; a fresh local copy, where there is one, for what would need very many requests.</summary>
    Auto,

    /// <summary>The service, or a mirror of it.</summary>
    Service,

    /// <summary>The local copy, without touching the network.</summary>
    Local,
}
