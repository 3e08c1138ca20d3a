namespace Hgnc.Rest;

/// <summary>HTTP headers that HGNC's service does not have. With them, a mirror and its clients can do more than the service offers.</summary>
public static class MirrorHeaders
{
    /// <summary>The additional fields that a client requests: <see cref="Successors"/>.</summary>
    public const string Include = "Hgnc-Include";

    /// <summary>The value of <see cref="Include"/> for the fields <see cref="HgncValues.SuccessorFields"/> of withdrawn entries.</summary>
    public const string Successors = "successors";

    /// <summary>The source of a gateway's response: <see cref="FromService"/>, <see cref="FromCache"/> or <see cref="FromDataset"/>.</summary>
    public const string AnswerSource = "Hgnc-Answer-Source";

    /// <summary>The service answered this request.</summary>
    public const string FromService = "service";

    /// <summary>The service gave this response earlier, at the time in the header <c>Date</c>.</summary>
    public const string FromCache = "cache";

    /// <summary>The service does not respond. The records are from the gateway's local copy, which may be older.</summary>
    public const string FromDataset = "dataset";

    /// <summary>The maximum number of characters of a query. A mirror sends it with each response to a search.</summary>
    public const string QueryLength = "Hgnc-Query-Length";
}
