using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Responses with many records, and incomplete ones.</summary>
public sealed class StreamTests
{
    // Far more than fits into the buffers at both ends.
    private const int RecordCount = 20_000;

    [Fact]
    public async Task Many_records_come_whole_in_JSON()
    {
        await using var mirror = await StartAsync(new ScriptedSource { Records = RecordCount });
        using var client = new MirrorClient(mirror);
        var answer = await client.JsonAsync("fetch/symbol/BIG");
        Assert.Equal(
            RecordCount,
            answer.GetProperty("response").GetProperty("docs").GetArrayLength()
        );
    }

    [Fact]
    public async Task Many_records_come_whole_in_XML()
    {
        await using var mirror = await StartAsync(new ScriptedSource { Records = RecordCount });
        using var client = new MirrorClient(mirror);
        var answer = await client.XmlAsync("fetch/symbol/BIG");
        Assert.Equal(RecordCount, answer.Descendants("doc").Count());
    }

    [Theory]
    [InlineData(MirrorClient.Json)]
    [InlineData(MirrorClient.Xml)]
    public async Task Records_are_sent_before_the_last_one_is_there(string accept)
    {
        var source = new ScriptedSource { Records = long.MaxValue };
        await using var mirror = await StartAsync(source);
        using var client = new MirrorClient(mirror);
        using (var response = await client.SendAsync("fetch/symbol/BIG", accept))
        {
            await using var stream = await response.Content.ReadAsStreamAsync(
                TestContext.Current.CancellationToken
            );
            var start = new byte[100_000];
            await stream.ReadExactlyAsync(start, TestContext.Current.CancellationToken);
            var text = Encoding.UTF8.GetString(start);
            var found = text.IndexOf("9223372036854775807", StringComparison.Ordinal);
            var first = text.IndexOf("GENE0", StringComparison.Ordinal);
            Assert.InRange(found, 0, first);
            Assert.False(source.Ended.IsCompleted);
        }
        // The client disconnected with records outstanding, so the source is no longer read.
        await source.Ended;
    }

    [Fact]
    public async Task A_response_is_compressed_if_the_client_accepts_it()
    {
        await using var mirror = await StartAsync(new ScriptedSource { Records = RecordCount });
        using var client = new MirrorClient(mirror);
        using var response = await client.SendAsync("fetch/symbol/BIG", encoding: "gzip");
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var packed = await response.Content.ReadAsStreamAsync(
            TestContext.Current.CancellationToken
        );
        await using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using var answer = await JsonDocument.ParseAsync(
            plain,
            default,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            RecordCount,
            answer.RootElement.GetProperty("response").GetProperty("docs").GetArrayLength()
        );
    }

    [Theory]
    [InlineData(MirrorClient.Json, null)]
    [InlineData(MirrorClient.Json, "gzip")]
    [InlineData(MirrorClient.Xml, null)]
    public async Task A_response_that_breaks_off_does_not_look_complete(
        string accept,
        string? encoding
    )
    {
        await using var mirror = await StartAsync(
            new ScriptedSource { Records = RecordCount, BreaksAfter = 100 }
        );
        using var client = new MirrorClient(mirror);
        // With compression, nothing may have been sent yet.
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            using var response = await client.SendAsync(
                "fetch/symbol/BIG",
                accept,
                encoding: encoding
            );
            await response.Content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        });
    }

    [Fact]
    public async Task A_source_that_breaks_before_the_first_record_is_an_error_of_the_service()
    {
        await using var mirror = await StartAsync(
            new ScriptedSource { Records = RecordCount, BreaksAfter = 0 }
        );
        using var client = new MirrorClient(mirror);
        Assert.Equal(500, await client.StatusAsync("fetch/symbol/BIG"));
    }

    [Theory]
    [InlineData("info")]
    [InlineData("fetch/symbol/BRAF")]
    [InlineData("search/BRAF")]
    public async Task A_source_that_fails_is_an_error_of_the_service(string target)
    {
        await using var mirror = await StartAsync(
            new ScriptedSource
            {
                Failure = new HgncException(
                    HgncErrorKind.BadData,
                    "The local copy is damaged.",
                    "Import it again."
                ),
            }
        );
        using var client = new MirrorClient(mirror);
        using var response = await client.SendAsync(target);
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains(
            "The local copy is damaged.",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_text_of_an_unexpected_error_is_not_sent()
    {
        await using var mirror = await StartAsync(
            new ScriptedSource { Failure = new InvalidOperationException("/secret/path") }
        );
        using var client = new MirrorClient(mirror);
        Assert.DoesNotContain("secret", await client.TextAsync("info"));
    }

    private static Task<HgncMirror> StartAsync(IHgncSource source) =>
        HgncMirror.StartAsync(source, new MirrorOptions());
}
