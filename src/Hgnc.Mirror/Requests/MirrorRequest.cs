namespace Hgnc.Mirror.Requests;

/// <summary>One of HGNC's three requests, read from a URL.</summary>
internal abstract record MirrorRequest
{
    private MirrorRequest() { }

    public sealed record Info : MirrorRequest;

    public sealed record Fetch(string Field, string Term, AnswerPage Page) : MirrorRequest;

    public sealed record Search(HgncQuery Query, AnswerPage Page) : MirrorRequest;
}
