namespace Hgnc.Mirror.Requests;

/// <summary>One of HGNC's three requests, read from a URL.</summary>
internal abstract record MirrorRequest
{
    private MirrorRequest() { }

    public sealed record Info : MirrorRequest;

    public sealed record Fetch(string Field, string Term, ResponsePage Page) : MirrorRequest;

    public sealed record Search(HgncQuery Query, ResponsePage Page) : MirrorRequest;
}
