using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>The faults that are tested, each with the expected outcome.</summary>
public static class AllFaults
{
    private const string JsonType = "Content-Type: application/json; charset=utf-8";

    /// <summary>All faults. After a 403, the service blocks the address, so it ends more than its own request.</summary>
    public static IReadOnlyList<Fault> List { get; } =
    [.. Statuses(), .. Waits(), .. Connections(), .. Stalls(), .. Bodies()];

    private static IEnumerable<Fault> Statuses()
    {
        yield return Status(400, "BadRequest", 1);
        yield return Status(403, "Blocked", 1);
        yield return Status(404, "UnknownRequest", 1);
        yield return Status(407, "UnexpectedStatus", 1);
        yield return Status(414, "BadRequest", 1);
        yield return Status(415, "UnsupportedFormat", 1);
        yield return Status(418, "UnexpectedStatus", 1);
        yield return Status(429, "TooManyRequests", 4);
        yield return Status(500, "ServiceError", 2);
        yield return Status(502, "Unavailable", 4);
        yield return Status(503, "Unavailable", 4);
        yield return Status(504, "Unavailable", 4);
        yield return Status(507, "UnexpectedStatus", 4);
        yield return Redirect("redirect-to-another-host", "https://other.example/fetch");
        yield return Redirect("redirect-down-to-http", "http://rest.genenames.org/fetch");
        yield return Redirect("redirect-to-itself", "/fetch/symbol/A");
    }

    // The waits that a service requests before the next attempt.
    private static IEnumerable<Fault> Waits()
    {
        yield return Wait("wait-of-a-second-after-503", 503, () => "1", "", 2);
        yield return Wait("wait-of-a-second-after-429", 429, () => "1", "", 2);
        yield return Wait("wait-until-a-time", 503, () => InSeconds(1), "", 2);
        yield return Wait("wait-until-a-time-that-has-been", 429, () => InSeconds(-3600), "", 2);
        yield return Wait("wait-of-less-than-nothing", 503, () => "-5", "", 2);
        yield return Wait("wait-in-words", 429, () => "soon", "", 2);
        yield return Wait("wait-of-a-year", 503, () => "31536000", "Unavailable", 1);
        yield return Wait("wait-without-end", 429, () => new string('9', 30), "TooManyRequests", 1);
        yield return Wait(
            "wait-until-the-end-of-time",
            503,
            () => "Fri, 31 Dec 9999 23:59:59 GMT",
            "Unavailable",
            1
        );
    }

    private static IEnumerable<Fault> Connections()
    {
        yield return Cut("before-the-head", good => "");
        yield return Cut("in-the-head", good => good[..20]);
        yield return Cut("after-the-head", good => good[..(HeadOf(good).Length)]);
        yield return Cut("in-the-body", good => good[..^20]);
        yield return Reset("before-the-head", good => "");
        yield return Reset("in-the-head", good => good[..20]);
        yield return Reset("after-the-head", good => good[..(HeadOf(good).Length)]);
        yield return Reset("in-the-body", good => good[..^20]);
        yield return Text(
            "cut-in-a-chunk",
            "Connection",
            4,
            _ =>
                $"HTTP/1.1 200 OK\r\n{JsonType}\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{{\"resp"
        );
        yield return Text("no-http", "Connection", 4, _ => "220 mail.example ESMTP\r\n\r\n");
        yield return Text(
            "endless-head",
            "Connection",
            4,
            _ => $"HTTP/1.1 200 OK\r\nX: {new string('x', 100_000)}\r\n\r\n"
        );
    }

    private static IEnumerable<Fault> Stalls()
    {
        yield return Stall("before-the-head", good => "");
        yield return Stall("in-the-head", good => good[..20]);
        yield return Stall("after-the-head", good => good[..(HeadOf(good).Length)]);
        yield return Stall("in-the-body", good => good[..^20]);
    }

    private static IEnumerable<Fault> Bodies()
    {
        yield return Body("empty", "BadAnswer", 1, _ => "");
        yield return Body("json-cut-before-the-records", "BadAnswer", 1, body => body[..40]);
        yield return Body("json-cut-in-the-records", "IncompleteAnswer", 4, body => body[..^20]);
        yield return Body("json-of-another-service", "BadAnswer", 1, _ => """{"error":"none"}""");
        yield return Body("json-without-a-count", "BadAnswer", 1, WithoutCount);
        yield return Body("json-array", "BadAnswer", 1, _ => "[1,2,3]");
        yield return Body("json-null", "BadAnswer", 1, _ => "null");
        yield return Body("json-with-a-comma-too-many", "BadAnswer", 1, CommaTooMany);
        yield return new(
            "fewer-records-than-announced",
            "IncompleteAnswer",
            4,
            one => one.SendAsync(RawServer.Json(FaultExchange.Response(2, Record(one))))
        );
        yield return new(
            "more-records-than-announced",
            "IncompleteAnswer",
            4,
            one =>
                one.SendAsync(RawServer.Json(FaultExchange.Response(1, Record(one), Record(one))))
        );
        yield return Text(
            "page",
            "BadAnswer",
            1,
            _ => Response("text/html", "<html>Log in</html>")
        );
        yield return Text("page-called-json", "BadAnswer", 1, _ => RawServer.Json("<html></html>"));
        yield return Text("wrong-type", "BadAnswer", 1, one => Response("text/html", one.Body));
        yield return Text(
            "wrong-charset",
            "BadAnswer",
            1,
            one => Response("application/json; charset=utf-16", one.Body)
        );
        yield return Bytes("not-utf8", one => Encoding.Latin1.GetBytes(one.Body));
        yield return Bytes("gzip-that-is-none", one => [1, 2, 3, 4], "Content-Encoding: gzip");
        yield return Bytes("damaged-gzip", Damaged, "Content-Encoding: gzip");
        yield return Bytes(
            "unknown-encoding",
            one => Encoding.UTF8.GetBytes(one.Body).Reverse().ToArray(),
            "Content-Encoding: x-turned"
        );
        yield return new("body-without-end", "BadAnswer", 1, EndlessAsync);
        yield return Text(
            "announced-body-of-10-gb",
            "BadAnswer",
            1,
            _ => $"HTTP/1.1 200 OK\r\n{JsonType}\r\nContent-Length: 10737418240\r\n\r\n{{"
        );
    }

    private static Fault Status(int status, string error, int attempts) =>
        Text("status-" + status, error, attempts, _ => RawServer.Response(status, "no"));

    private static Fault Redirect(string name, string target) =>
        Text(name, "UnexpectedStatus", 1, _ => RawServer.Response(302, "", "Location: " + target));

    private static Fault Wait(
        string name,
        int status,
        Func<string> wait,
        string error,
        int attempts
    ) =>
        Text(
            name,
            error,
            attempts,
            one =>
                one.Attempt == 1
                    ? RawServer.Response(status, "", "Retry-After: " + wait())
                    : one.Good
        );

    private static Fault Cut(string where, Func<string, string> part) =>
        Text("cut-" + where, "Connection", 4, one => part(one.Good));

    private static Fault Reset(string where, Func<string, string> part) =>
        new(
            "reset-" + where,
            "Connection",
            4,
            async one =>
            {
                await one.SendAsync(part(one.Good));
                one.Reset();
            }
        );

    private static Fault Stall(string where, Func<string, string> part) =>
        new(
            "stall-" + where,
            "Timeout",
            4,
            async one =>
            {
                await one.SendAsync(part(one.Good));
                await one.StallAsync();
            }
        );

    private static Fault Body(
        string name,
        string error,
        int attempts,
        Func<string, string> change
    ) => Text(name, error, attempts, one => RawServer.Json(change(one.Body)));

    private static Fault Text(
        string name,
        string error,
        int attempts,
        Func<FaultExchange, string> response
    ) => new(name, error, attempts, one => one.SendAsync(response(one)));

    private static Fault Bytes(
        string name,
        Func<FaultExchange, byte[]> body,
        params string[] headers
    ) =>
        new(
            name,
            "BadAnswer",
            1,
            async one =>
            {
                var bytes = body(one);
                await one.SendAsync(
                    $"HTTP/1.1 200 OK\r\n{JsonType}\r\nConnection: close\r\nContent-Length: {bytes.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"
                );
                await one.SendAsync(bytes);
            }
        );

    private static string Response(string type, string body) =>
        RawServer.Response(200, body, "Content-Type: " + type);

    private static string Record(FaultExchange one) => FaultExchange.Record(one.Term);

    private static string HeadOf(string good) =>
        good[..(good.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];

    private static string WithoutCount(string body) =>
        body.Replace("\"numFound\":1,", "", StringComparison.Ordinal);

    private static string CommaTooMany(string body) =>
        body.Replace("\"symbol\"", ",\"symbol\"", StringComparison.Ordinal);

    private static string InSeconds(int seconds) =>
        DateTimeOffset.UtcNow.AddSeconds(seconds).ToString("R", null);

    private static byte[] Damaged(FaultExchange one)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(one.Body));
        }
        var bytes = packed.ToArray();
        bytes.AsSpan(20, 20).Reverse();
        return bytes;
    }

    // A value that ends only because of a limit.
    private static async Task EndlessAsync(FaultExchange one)
    {
        var piece = Encoding.UTF8.GetBytes(new string('A', 64 * 1024));
        await one.SendAsync(
            $"HTTP/1.1 200 OK\r\n{JsonType}\r\nConnection: close\r\n\r\n{one.Body[..^12]}"
        );
        while (true)
        {
            await one.SendAsync(piece);
        }
    }
}
