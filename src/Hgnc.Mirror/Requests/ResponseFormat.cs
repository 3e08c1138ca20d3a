namespace Hgnc.Mirror.Requests;

/// <summary>The two response formats of HGNC's service.</summary>
internal enum ResponseFormat
{
    /// <summary>text/xml, the default.</summary>
    Xml,

    /// <summary>application/json.</summary>
    Json,
}
