using System;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>
/// A request's target as it stood on the wire: the server's own reading of it would have taken <c>ZNF?</c> apart and an
/// encoded slash for what it is not.
/// </summary>
internal readonly record struct RequestTarget(string Kind, string Rest)
{
    /// <summary>The type of the request, and what follows it undecoded, without the slash between them.</summary>
    public static RequestTarget Split(string rawTarget)
    {
        var path = WithoutAuthority(rawTarget).TrimStart('/');
        var end = path.AsSpan().IndexOfAny('/', '?');
        if (end < 0)
        {
            return new(path, "");
        }
        // A question mark right after the type begins a query string, which HGNC's requests do not have.
        return new(path[..end], path[end] == '/' ? path[(end + 1)..] : "");
    }

    public bool IsKnown => Kind is "info" or "fetch" or "search";

    /// <exception cref="RequestException">The URL has not the form of its type.</exception>
    /// <exception cref="HgncQueryException">The query is malformed.</exception>
    public MirrorRequest Read() =>
        Kind switch
        {
            "info" => ReadInfo(),
            "fetch" => ReadFetch(),
            _ => ReadSearch(),
        };

    private MirrorRequest.Info ReadInfo() =>
        WithoutQueryString().Trim('/').Length == 0
            ? new MirrorRequest.Info()
            : throw Malformed("info takes nothing more", "Ask for /info.");

    private MirrorRequest.Fetch ReadFetch()
    {
        var parts = Parts(WithoutQueryString(), plusIsSpace: false);
        var term = FetchTerm.Unquote(string.Join('/', parts.Skip(1)));
        if (parts[0].Length == 0 || string.IsNullOrWhiteSpace(term))
        {
            throw Malformed(
                "fetch needs a field and a term",
                "Ask for /fetch/{field}/{term}, such as /fetch/symbol/BRAF."
            );
        }
        return new MirrorRequest.Fetch(parts[0], term);
    }

    private MirrorRequest.Search ReadSearch()
    {
        var parts = Parts(Rest, plusIsSpace: true);
        var text = string.Join('/', parts);
        if (parts.Length > 1 && IsName(parts[0]))
        {
            text = parts[0] + ":" + string.Join('/', parts.Skip(1));
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Malformed(
                "search needs a query",
                "Ask for /search/{query}, such as /search/BRAF or /search/symbol:ZNF*+AND+status:Approved."
            );
        }
        return new MirrorRequest.Search(HgncQuery.Parse(text));
    }

    // Decoded one by one, so that an encoded slash never splits. A slash after the term is a habit, not the term's.
    private static string[] Parts(string rest, bool plusIsSpace)
    {
        var parts = rest.Split('/');
        var count = parts.Length > 2 && parts[^1].Length == 0 ? parts.Length - 1 : parts.Length;
        return parts
            .Take(count)
            .Select(part => PercentEncoding.Decode(part, plusIsSpace))
            .ToArray();
    }

    // search/{field}/{term}, and not a query with a slash in it.
    private static bool IsName(string part) =>
        part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    private string WithoutQueryString() =>
        Rest.IndexOf('?', StringComparison.Ordinal) is var start and >= 0 ? Rest[..start] : Rest;

    // http://host/info, as clients send it to a proxy.
    private static string WithoutAuthority(string rawTarget)
    {
        if (rawTarget.StartsWith('/'))
        {
            return rawTarget;
        }
        var scheme = rawTarget.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : rawTarget.IndexOf('/', scheme + 3);
        return path < 0 ? "" : rawTarget[path..];
    }

    private static RequestException Malformed(string problem, string advice) =>
        new(StatusCodes.Status400BadRequest, $"The URL is malformed: {problem}.", advice);
}
