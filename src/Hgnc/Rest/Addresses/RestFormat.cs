namespace Hgnc.Rest;

/// <summary>The two response formats of the service (REST help, "Content type").</summary>
public enum RestFormat
{
    /// <summary>application/json.</summary>
    Json,

    /// <summary>text/xml.</summary>
    Xml,
}
