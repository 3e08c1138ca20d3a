using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>
/// The target of a request as it was sent. The server's own parsing would have split <c>ZNF?</c> and would have
/// decoded an encoded slash.
/// </summary>
internal readonly partial record struct RequestTarget(string Kind, string Rest)
{
    /// <summary>Returns the type of the request and the undecoded rest after the slash.</summary>
    public static RequestTarget Split(string rawTarget)
    {
        var path = SessionId().Replace(WithoutAuthority(rawTarget).TrimStart('/'), "");
        var end = path.AsSpan().IndexOfAny('/', '?');
        if (end < 0)
        {
            return new(path, "");
        }
        // A question mark right after the type begins a query string, which cannot be a query.
        return new(path[..end], path[end] == '/' ? path[(end + 1)..] : "");
    }

    public bool IsKnown => Kind is "info" or "fetch" or "search";

    /// <exception cref="RequestException">The URL does not have the form of its type.</exception>
    /// <exception cref="HgncQueryException">The query is malformed.</exception>
    public MirrorRequest Read() =>
        Kind switch
        {
            "info" => ReadInfo(),
            "fetch" => ReadFetch(),
            _ => ReadSearch(),
        };

    private MirrorRequest.Info ReadInfo() =>
        Rest[..QueryString.Find(Rest)].Trim('/').Length == 0
            ? new MirrorRequest.Info()
            : throw Malformed("nothing may follow info", "Request /info.");

    private MirrorRequest.Fetch ReadFetch()
    {
        var end = QueryString.Find(Rest);
        var parts = Parts(Rest[..end], plusIsSpace: false);
        var term = FetchTerm.Unquote(string.Join('/', parts.Skip(1)));
        if (parts.Length < 2 || string.IsNullOrWhiteSpace(term))
        {
            throw Malformed(
                "fetch needs a field and a term",
                "Request /fetch/{field}/{term}, such as /fetch/symbol/BRAF."
            );
        }
        return new MirrorRequest.Fetch(parts[0], term, QueryString.ReadPage(Rest[end..]));
    }

    private MirrorRequest.Search ReadSearch()
    {
        var end = QueryString.FindInSearch(Rest);
        var path = Rest[..end];
        var parts = Parts(path, plusIsSpace: true);
        var text = string.Join('/', parts);
        if (parts.Length > 1 && IsName(parts[0]))
        {
            text = parts[0] + ":" + string.Join('/', parts.Skip(1));
        }
        else if (parts.Length == 1 && IsName(parts[0]) && IsFieldAlone(path))
        {
            text = "";
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Malformed(
                "search needs a query",
                "Request /search/{query}, such as /search/BRAF or /search/symbol:ZNF*+AND+status:Approved."
            );
        }
        return new MirrorRequest.Search(HgncQuery.Parse(text), QueryString.ReadPage(Rest[end..]));
    }

    /// <summary>
    /// The parts between slashes, decoded one by one, so that an encoded slash never splits. Empty parts count only within the
    /// term. Extra slashes before the field, before the term and after it come from carelessly joined addresses.
    /// </summary>
    private static string[] Parts(string rest, bool plusIsSpace)
    {
        var bare = rest.Trim('/');
        var end = bare.IndexOf('/', StringComparison.Ordinal);
        var parts =
            end < 0 ? [bare]
            : IsName(bare[..end]) ? [bare[..end], .. bare[end..].TrimStart('/').Split('/')]
            : bare.Split('/');
        return parts.Select(part => PercentEncoding.Decode(part, plusIsSpace)).ToArray();
    }

    // search/symbol/ has a field but no term. search/BRAF/ has a term and an extra slash.
    private static bool IsFieldAlone(string path) =>
        path.EndsWith('/')
        && HgncField.Find(path.Trim('/')) is { IsSearchable: true } field
        && field.Name == path.Trim('/');

    // search/{field}/{term}, not a query that contains a slash.
    private static bool IsName(string part) =>
        part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    // http://host/info, as clients send it to a proxy.
    public static string WithoutAuthority(string rawTarget)
    {
        if (rawTarget.StartsWith('/'))
        {
            return rawTarget;
        }
        var scheme = rawTarget.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : rawTarget.IndexOf('/', scheme + 3);
        return path < 0 ? "" : rawTarget[path..];
    }

    // Java servers append this to addresses, and remove it, if a client does not accept cookies.
    [GeneratedRegex(
        ";jsessionid=[^/?;]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SessionId();

    private static RequestException Malformed(string problem, string advice) =>
        new(StatusCodes.Status400BadRequest, $"The URL is malformed: {problem}.", advice);
}
