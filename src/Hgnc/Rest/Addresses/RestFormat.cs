namespace Hgnc.Rest;

/// <summary>The two formats that the service answers in (REST help, "Content type").</summary>
public enum RestFormat
{
    /// <summary>application/json.</summary>
    Json,

    /// <summary>text/xml.</summary>
    Xml,
}
