namespace Hgnc.Rest;

/// <summary>HTTP headers that HGNC's service does not have: by them a mirror and its clients agree on more than the service offers.</summary>
public static class MirrorHeaders
{
    /// <summary>What a client wants beside the service's own fields: <see cref="Successors"/>.</summary>
    public const string Include = "Hgnc-Include";

    /// <summary>The value of <see cref="Include"/> that asks for the fields <see cref="HgncValues.SuccessorFields"/> of withdrawn entries.</summary>
    public const string Successors = "successors";

    /// <summary>Who gave an answer of a gateway: <see cref="FromService"/>, <see cref="FromCache"/> or <see cref="FromDataset"/>.</summary>
    public const string AnswerSource = "Hgnc-Answer-Source";

    /// <summary>The service answered this request.</summary>
    public const string FromService = "service";

    /// <summary>The service gave this answer before, at the time that the header <c>Date</c> says.</summary>
    public const string FromCache = "cache";

    /// <summary>The service does not answer. The records are those of the gateway's local copy, which may be older.</summary>
    public const string FromDataset = "dataset";

    /// <summary>How many characters a query may have: a mirror says so with each answer to a search.</summary>
    public const string QueryLength = "Hgnc-Query-Length";
}
