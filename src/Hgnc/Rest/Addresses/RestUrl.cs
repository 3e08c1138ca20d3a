using System;
using System.Text;
using Hgnc.Query;

namespace Hgnc.Rest.Addresses;

/// <summary>The addresses of the three requests, encoded and quoted as described in the REST help.</summary>
internal static class RestUrl
{
    // A term with one of these is quoted, as the help describes for spaces, because the search server would interpret them.
    private const string QuoteFor = " \t+!(){}[]^\"~*?\\/&|";

    // Web servers accept addresses of about 8,000 characters.
    private const int MaxLength = 8000;

    /// <summary>HGNC's service.</summary>
    public static readonly Uri Hgnc = new("https://rest.genenames.org/");

    /// <summary>A base address, with a slash at the end. HGNC's old address, with http, becomes the one that it redirects to.</summary>
    /// <exception cref="HgncException">The text is not the address of a service, or it contains a user or a password.</exception>
    public static Uri Base(string text)
    {
        if (
            !Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0
            // A user or a password would not be sent with requests, and messages would show it.
            || uri.UserInfo.Length > 0
        )
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                uri?.UserInfo.Length > 0
                    ? "The address of a service must not have a user or a password."
                    : $"'{text}' is not the address of a service.",
                "Give an http or https address without a user or a query, such as https://rest.genenames.org/ or http://127.0.0.1:8080/."
            );
        }
        var address = new UriBuilder(uri);
        if (!address.Path.EndsWith("/", StringComparison.Ordinal))
        {
            address.Path += "/";
        }
        if (
            Throttling.RequestRate.IsHgnc(uri)
            && uri.Scheme == Uri.UriSchemeHttp
            && uri.IsDefaultPort
        )
        {
            address.Scheme = Uri.UriSchemeHttps;
            address.Port = -1;
        }
        return address.Uri;
    }

    public static Uri Info(Uri root) => new(root, "info");

    public static Uri Fetch(Uri root, string field, string term) =>
        Checked(
            root,
            $"fetch/{Uri.EscapeDataString(field)}/{Encode(Quote(CheckEncodable(term.Trim())), spaceAsPlus: false)}"
        );

    public static Uri Search(Uri root, HgncQuery query) => Search(root, query.Root);

    public static Uri Search(Uri root, QueryNode query) =>
        Checked(root, SearchPath(CheckEncodable(query.ToString())));

    /// <summary>The length of a search's address after the service's root, in characters.</summary>
    public static int Length(QueryNode query) => SearchPath(query.ToString()).Length;

    // In a path, these two would be taken as relative steps.
    private static string SearchPath(string text) =>
        "search/" + EncodeQuery(text is "." or ".." ? QuerySyntax.Quote(text) : text);

    private static Uri Checked(Uri root, string path) =>
        path.Length <= MaxLength ? new Uri(root, path) : throw TooLong(path);

    // A text that no address can contain is refused before it is encoded, which would take long or change the text.
    private static string CheckEncodable(string text)
    {
        if (text.Length > MaxLength)
        {
            throw TooLong(text);
        }
        BrokenText.Refuse(text);
        return text;
    }

    private static HgncException TooLong(string text) =>
        new(
            HgncErrorKind.BadInput,
            FormattableString.Invariant(
                $"'{text.Substring(0, 60)}…' is {text.Length} characters long, more than {MaxLength}."
            ),
            "Request fewer values at a time; the pipeline takes any number of them."
        );

    private static string Quote(string term)
    {
        var needsQuotes =
            term.IndexOfAny(QuoteFor.ToCharArray()) >= 0
            || term[0] == '-'
            || term is "." or ".."
            || QuerySyntax.IsOperatorWord(term);
        return needsQuotes ? QuerySyntax.Quote(term) : term;
    }

    // The help's form: clauses are joined by +, and the spaces of a phrase are %20.
    private static string EncodeQuery(string query)
    {
        var url = new StringBuilder(query.Length + 16);
        var start = 0;
        var inPhrase = false;
        for (var i = 0; i <= query.Length; i++)
        {
            if (i < query.Length && query[i] == '\\')
            {
                i++;
                continue;
            }
            if (i >= query.Length || query[i] == '"')
            {
                var end = Math.Min(i, query.Length);
                url.Append(Encode(query.Substring(start, end - start), spaceAsPlus: !inPhrase));
                start = end;
                inPhrase = !inPhrase;
            }
        }
        return url.ToString();
    }

    // Colons and stars can be used in a path unencoded, as in every example of the help.
    private static string Encode(string text, bool spaceAsPlus)
    {
        var encoded = Uri.EscapeDataString(text).Replace("%3A", ":").Replace("%2A", "*");
        return spaceAsPlus ? encoded.Replace("%20", "+") : encoded;
    }
}
