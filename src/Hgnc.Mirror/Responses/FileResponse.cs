using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Mirror.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hgnc.Mirror.Responses;

/// <summary>
/// Serves the mirror's files at <c>/mirror/files/{name}</c>. A client that already has a file gets only the information that
/// it has not changed.
/// </summary>
internal sealed class FileResponse(IReadOnlyDictionary<string, string> files)
{
    private const string Folder = "files/";

    /// <summary>The addresses of the files.</summary>
    public IEnumerable<string> Addresses => files.Keys.Select(name => $"/mirror/{Folder}{name}");

    /// <summary>Answers a request for one of the files.</summary>
    /// <returns>Whether the request was for one of the files.</returns>
    public async Task<bool> TryHandleAsync(HttpContext context, RequestTarget target)
    {
        if (files.Count > 0 && IsList(target.Rest))
        {
            await ListAsync(context);
            return true;
        }
        // A name is either one of the given names or unknown. No path is built from it, so it cannot lead out of the folder.
        if (
            !target.Rest.StartsWith(Folder, StringComparison.Ordinal)
            || !files.TryGetValue(NameIn(target.Rest), out var path)
            || new FileInfo(path) is not { Exists: true } file
        )
        {
            return false;
        }
        if (
            !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method)
        )
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return true;
        }
        await TypedResults
            .PhysicalFile(
                file.FullName,
                // The content can be JSON or a table, compressed or not. The reader detects which.
                "application/octet-stream",
                lastModified: new DateTimeOffset(file.LastWriteTimeUtc),
                entityTag: new EntityTagHeaderValue(
                    FormattableString.Invariant(
                        $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\""
                    )
                )
            )
            .ExecuteAsync(context);
        return true;
    }

    private static bool IsList(string rest) =>
        rest.StartsWith(Folder, StringComparison.Ordinal) && NameIn(rest).Length == 0;

    // The listing format of a Google Cloud Storage bucket, like that of HGNC's archive, so one reader reads both.
    private async Task ListAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var (name, path) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                if (new FileInfo(path) is { Exists: true } file)
                {
                    json.WriteStartObject();
                    json.WriteString("name", name);
                    json.WriteString("size", file.Length.ToString(CultureInfo.InvariantCulture));
                    json.WriteString("updated", file.LastWriteTimeUtc);
                    json.WriteEndObject();
                }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(
                body.GetBuffer().AsMemory(0, (int)body.Length),
                context.RequestAborted
            );
        }
    }

    private static string NameIn(string rest)
    {
        var name = rest[Folder.Length..];
        var end = name.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? name : name[..end];
    }
}
