using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Requests that no client of HGNC sends: each is refused without effects on others.</summary>
public sealed class HostileRequestTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Close = "Host: x\r\nConnection: close\r\n\r\n";

    public static TheoryData<string, int> Heads =>
        new()
        {
            { $"GET /info HTTP/1.1\r\nX: {new string('x', 100_000)}\r\n{Close}", 431 },
            {
                "GET /info HTTP/1.1\r\n"
                    + string.Concat(Enumerable.Range(0, 1000).Select(i => $"X{i}: 1\r\n"))
                    + Close,
                431
            },
            { $"GET /search/{new string('%', 100_000)} HTTP/1.1\r\n{Close}", 414 },
            { $"{new string('X', 100_000)} /info HTTP/1.1\r\n{Close}", 414 },
            { $"BREW /info HTTP/1.1\r\n{Close}", 405 },
            { $"DELETE /fetch/symbol/BRAF HTTP/1.1\r\n{Close}", 405 },
            { $"OPTIONS * HTTP/1.1\r\n{Close}", 405 },
            { $"CONNECT example.org:443 HTTP/1.1\r\n{Close}", 400 },
            { $"G<T /info HTTP/1.1\r\n{Close}", 400 },
            { $"GET info HTTP/1.1\r\n{Close}", 405 },
            { $"GET /info HTTP/9.9\r\n{Close}", 505 },
            { "GET /info HTTP/1.1\r\n\r\n", 400 },
            { "GET /info HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400 },
            { $"GET /info HTTP/1.1\r\n : x\r\n{Close}", 400 },
            { $"GET /info HTTP/1.1\r\nA: b\0c\r\n{Close}", 400 },
            { $"GET /info HTTP/1.1\r\nContent-Length: -1\r\n{Close}", 400 },
            { $"GET /info HTTP/1.1\r\nTransfer-Encoding: gzip\r\n{Close}", 400 },
            { $"GET /fetch/symbol/% HTTP/1.1\r\n{Close}", 400 },
            { $"GET /fetch/symbol/%0 HTTP/1.1\r\n{Close}", 400 },
            { $"GET /fetch/symbol/%00 HTTP/1.1\r\n{Close}", 400 },
            { $"GET /fetch/symbol/%ED%A0%BD HTTP/1.1\r\n{Close}", 400 },
            { $"GET /fetch/symbol/%C0%AF HTTP/1.1\r\n{Close}", 400 },
            { $"GET /search/%%%\0 HTTP/1.1\r\n{Close}", 400 },
            { $"GET /search/β HTTP/1.1\r\n{Close}", 400 },
            { "\u0016\u0003\u0001\u0002\0\u0001\0\u0001üü\r\n\r\n", 400 },
            { "\r\n\r\n\r\n\r\nnonsense\r\n\r\n", 400 },
        };

    [Theory]
    [MemberData(nameof(Heads), DisableDiscoveryEnumeration = true)]
    public async Task It_is_refused_and_the_mirror_serves_on(string head, int status)
    {
        var response = await sample.Client.ExchangeAsync(head);

        Assert.Equal($"HTTP/1.1 {status}", response.Length > 12 ? response[..12] : response);
        Assert.Equal(200, await sample.Client.StatusAsync("info"));
    }

    [Fact]
    public async Task Requests_at_once_get_responses_in_their_order()
    {
        var response = await sample.Client.ExchangeAsync(
            string.Concat(
                new[] { "BRAF", "none", "ZNF3", "%ZZ", "A1BG" }.Select(symbol =>
                    $"GET /fetch/symbol/{symbol} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n"
                )
            ) + $"GET /info HTTP/1.0\r\n{Close}"
        );

        Assert.Equal(
            ["200 OK", "200 OK", "200 OK", "400 Bad Request"],
            response
                .Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one[..one.IndexOf('\r')])
                .Take(4)
        );
        Assert.True(
            response.IndexOf("BRAF", StringComparison.Ordinal)
                < response.IndexOf("ZNF3", StringComparison.Ordinal)
        );
    }

    public static TheoryData<string> Paths()
    {
        var data = new TheoryData<string>();
        foreach (
            var begin in new[] { "/mirror/files/", "/mirror/", "/", "/fetch/symbol/", "/info/" }
        )
        {
            foreach (
                var way in new[]
                {
                    "../secret.txt",
                    "../../../../../../../../etc/passwd",
                    "..%2fsecret.txt",
                    "%2e%2e%2fsecret.txt",
                    "%2e%2e/%2e%2e/etc/passwd",
                    "..%5csecret.txt",
                    "..\\secret.txt",
                    "%252e%252e%252fsecret.txt",
                    "%c0%ae%c0%ae/secret.txt",
                    "/etc/passwd",
                    "%2fetc%2fpasswd",
                    "C:/Windows/win.ini",
                    "C:%5cWindows%5cwin.ini",
                    "file:///etc/passwd",
                    "secret.txt",
                    "secret.txt%00",
                    "given.json%00.txt",
                    "given.json/../secret.txt",
                    "given.json::$DATA",
                    "given.json:stream",
                    "given.json.",
                    "given.json%20",
                    "./given.json",
                    "~/given.json",
                    "CON",
                    "*",
                }
            )
            {
                data.Add(begin + way);
            }
        }
        return data;
    }

    [Fact]
    public async Task Nothing_of_the_file_system_is_reached()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", "root:SECRET");
        await using var mirror = await sample.StartAsync(
            new MirrorOptions
            {
                Files = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["given.json"] = folder.Write("given.name", "root:SECRET"),
                },
            }
        );
        using var client = new MirrorClient(mirror);
        foreach (var path in Paths().Select(row => row.Data))
        {
            var (status, body) = await client.RawAsync(path);

            Assert.DoesNotContain("SECRET", body);
            Assert.DoesNotContain("root:", body);
            Assert.DoesNotContain(folder.PathOf(""), body);
            Assert.True(
                status is 400 or 404 || path.StartsWith("/fetch/", StringComparison.Ordinal),
                $"{path}: {status}"
            );
        }
        Assert.Equal("root:SECRET", await client.TextAsync("mirror/files/given.json"));
    }
}
