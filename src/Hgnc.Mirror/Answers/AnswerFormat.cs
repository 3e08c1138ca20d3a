namespace Hgnc.Mirror.Answers;

/// <summary>The two formats that HGNC's service answers in.</summary>
internal enum AnswerFormat
{
    /// <summary>text/xml, the default.</summary>
    Xml,

    /// <summary>application/json.</summary>
    Json,
}
