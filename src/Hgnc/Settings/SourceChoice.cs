namespace Hgnc;

/// <summary>The choice of the source.</summary>
public enum SourceChoice
{
    /// <summary>The service, or, for work that needs many requests, a fresh local copy if there is one.</summary>
    Auto,

    /// <summary>The service, or a mirror of it.</summary>
    Service,

    /// <summary>The local copy, without the network.</summary>
    Local,
}
