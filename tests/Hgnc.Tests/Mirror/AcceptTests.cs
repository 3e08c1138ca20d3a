using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The format for an Accept header, and errors in that format.</summary>
public sealed class AcceptTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("APPLICATION/JSON; charset=utf-8", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json, */*", "application/json")]
    [InlineData("application/json, text/plain, */*", "application/json")]
    [InlineData("*/*, application/json", "application/json")]
    [InlineData("text/xml;q=0.5, application/json", "application/json")]
    [InlineData("application/json, text/xml", "application/json")]
    [InlineData("text/xml", "text/xml")]
    [InlineData("text/*", "text/xml")]
    [InlineData("*/*", "text/xml")]
    [InlineData("", "text/xml")]
    [InlineData(null, "text/xml")]
    [InlineData(Browser, "text/xml")]
    [InlineData("text/xml, application/json", "text/xml")]
    [InlineData("application/json;q=0.5, text/xml;q=0.6", "text/xml")]
    [InlineData("application/json;q=0, */*", "text/xml")]
    [InlineData("application/xml", "text/xml")]
    [InlineData("application/xml;q=0.9, application/json;q=0.5", "text/xml")]
    [InlineData("application/xml;q=0.4, application/json;q=0.5", "application/json")]
    [InlineData("application/xml, text/html", "text/xml")]
    [InlineData(Java, "text/xml")]
    [InlineData("*", "text/xml")]
    [InlineData(", application/json,, nonsense", "application/json")]
    [InlineData("application/json ; q = 0.9 ; x=y , text/xml;q=.5", "application/json")]
    [InlineData("application/json, text/xml, application/xml, */*", "application/json")]
    [InlineData("application/json, text/*, */*", "application/json")]
    public async Task The_format_is_the_requested_one_or_XML(string? accept, string expected)
    {
        using var response = await sample.Client.SendAsync("fetch/symbol/BRAF", accept);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    // The header of Java's own client.
    private const string Java = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain, image/*")]
    [InlineData("text/json")]
    [InlineData("application/xml;q=0, application/json;q=0")]
    [InlineData("text/xml;q=0")]
    [InlineData("nonsense")]
    public async Task Another_type_is_unsupported(string accept)
    {
        using var response = await sample.Client.SendAsync("info", accept);
        Assert.Equal(415, (int)response.StatusCode);
        var type = response.Content.Headers.ContentType!.MediaType;
        Assert.Equal(accept.Contains("json") ? "application/json" : "text/xml", type);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("415", type == "text/xml" ? ErrorCode(XElement.Parse(text)) : ErrorCode(text));
    }

    [Fact]
    public async Task An_error_in_JSON_names_the_problem_and_what_to_do()
    {
        var error = (await sample.Client.JsonAsync("search/simbol:BRAF")).GetProperty("error");
        Assert.Equal(400, error.GetProperty("code").GetInt32());
        Assert.Contains("simbol", error.GetProperty("msg").GetString());
        Assert.Contains("symbol", error.GetProperty("advice").GetString());
    }

    [Fact]
    public async Task An_error_in_XML_names_the_problem_and_what_to_do()
    {
        var error = (await sample.Client.XmlAsync("resolve/BRAF")).ToString();
        Assert.Contains("'resolve'", error);
        Assert.Contains("/search/{query}", error);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_GET_and_HEAD_are_allowed(string method)
    {
        using var response = await sample.Client.SendAsync("info", method: new HttpMethod(method));
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("fetch/symbol/BRAF", 200)]
    [InlineData("search/BRAF", 200)]
    [InlineData("info", 200)]
    [InlineData("fetch/no_such_field/BRAF", 400)]
    public async Task HEAD_returns_only_the_status_and_the_type(string target, int status)
    {
        using var response = await sample.Client.SendAsync(target, method: HttpMethod.Head);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static string ErrorCode(string json) =>
        JsonElement.Parse(json).GetProperty("error").GetProperty("code").GetRawText();

    private static string ErrorCode(XElement xml) =>
        xml.Elements("lst")
            .Single(list => list.Attribute("name")!.Value == "error")
            .Element("int")!
            .Value;
}
