using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The files that a mirror serves.</summary>
public sealed class FilesTests(SampleMirror sample) : IClassFixture<SampleMirror>, IAsyncLifetime
{
    private const string Target = "mirror/files/hgnc_complete_set.json";

    private readonly TemporaryFolder _folder = new();
    private HgncMirror _mirror = null!;
    private MirrorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _mirror = await sample.StartAsync(
            new MirrorOptions
            {
                Rate = 1,
                Files = new Dictionary<string, string>
                {
                    ["hgnc_complete_set.json"] = _folder.Write("any.name", "{\"a\":1}"),
                    ["gone.txt"] = _folder.PathOf("gone.txt"),
                },
            }
        );
        _client = new MirrorClient(_mirror);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _mirror.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(MirrorClient.Json)]
    [InlineData(MirrorClient.Xml)]
    [InlineData("text/html")]
    public async Task A_file_comes_as_it_is_and_says_its_version(string accept)
    {
        using var response = await _client.SendAsync(Target, accept, encoding: "gzip");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("{\"a\":1}", await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal(
            File.GetLastWriteTimeUtc(_folder.PathOf("any.name")),
            response.Content.Headers.LastModified!.Value.UtcDateTime,
            TimeSpan.FromSeconds(1)
        );
    }

    [Fact]
    public async Task A_client_gets_it_again_only_after_a_change()
    {
        using var first = await _client.SendAsync(Target);
        var tag = first.Headers.ETag!.ToString();
        var modified = first.Content.Headers.LastModified!.Value.ToString("R");

        Assert.Equal(304, await StatusAsync("If-None-Match", tag));
        Assert.Equal(304, await StatusAsync("If-Modified-Since", modified));
        Assert.Equal(200, await StatusAsync("If-None-Match", "\"other\""));

        _folder.Write("any.name", "{\"a\":12}");
        Assert.Equal(200, await StatusAsync("If-None-Match", tag));
    }

    [Fact]
    public async Task A_head_request_gets_the_head()
    {
        using var response = await _client.SendAsync(Target, method: HttpMethod.Head);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(7, response.Content.Headers.ContentLength);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/mirror/files")]
    [InlineData("/mirror/files/any.name")]
    [InlineData("/mirror/files/gone.txt")]
    [InlineData("/mirror/files/../stats/x")]
    [InlineData("/mirror/files//etc/passwd")]
    [InlineData("/mirror/files/..%2fany.name")]
    [InlineData("/mirror/files/HGNC_COMPLETE_SET.JSON")]
    public async Task No_other_file_is_served(string target)
    {
        var (status, body) = await _client.RawAsync(target);

        Assert.Equal(404, status);
        Assert.Contains("/mirror/files/hgnc_complete_set.json", body);
    }

    [Fact]
    public async Task It_is_not_for_writing()
    {
        using var response = await _client.SendAsync(Target, method: HttpMethod.Post);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Files_count_for_no_limit()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            Assert.Equal(200, await _client.StatusAsync(Target));
        }

        Assert.Equal(0, _mirror.Stats.Requests);
    }

    private async Task<int> StatusAsync(string header, string value)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_mirror.BaseUri, Target)
        );
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
