using System;
using Hgnc.Mirror.Requests;
using Hgnc.Query;
using Hgnc.Rest.Addresses;
using Hgnc.Tests.Trials;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>Requests as the client writes their addresses, and as the mirror parses them.</summary>
internal static class Addresses
{
    private static readonly Uri Root = new("http://127.0.0.1:8080/");

    public static void AssertFetches(string field, string value)
    {
        var fetch = Assert.IsType<MirrorRequest.Fetch>(Read(RestUrl.Fetch(Root, field, value)));

        Assert.Equal((field, value.Trim()), (fetch.Field, fetch.Term));
    }

    public static void AssertSearches(HgncQuery query)
    {
        var search = Assert.IsType<MirrorRequest.Search>(Read(RestUrl.Search(Root, query)));

        Assert.Equal(Shape(query), Shape(search.Query), StringComparer.Ordinal);
    }

    // One or two dots by themselves would be relative steps in a path, so they are sent as phrases.
    private static string Shape(HgncQuery query) =>
        query.Root is TermNode { Field: null, Escaped: "." or ".." } dots
            ? QueryTexts.Shape(new PhraseNode(null, dots.Escaped))
            : QueryTexts.Shape(query.Root);

    private static MirrorRequest Read(Uri uri) => RequestTarget.Split(uri.PathAndQuery).Read();
}
