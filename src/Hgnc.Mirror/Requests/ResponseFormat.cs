namespace Hgnc.Mirror.Requests;

/// <summary>The two formats that HGNC's service answers in.</summary>
internal enum ResponseFormat
{
    /// <summary>text/xml, the default.</summary>
    Xml,

    /// <summary>application/json.</summary>
    Json,
}
