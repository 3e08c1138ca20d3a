using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>
/// HGNC's own records, in files outside the repository: <c>../shared/data</c>. If they are missing, the tests that need
/// them are skipped by name.
/// </summary>
internal static class RealData
{
    public const int RecordCount = 7020;

    /// <summary>The records as HGNC's JSON, compressed. Skips the test if the file does not exist.</summary>
    public static string JsonPath => Require("hgnc_complete_set.7k.json.gz");

    /// <summary>The same records as HGNC's table, compressed. Skips the test if the file does not exist.</summary>
    public static string TablePath => Require("hgnc_complete_set.7k.tsv.gz");

    /// <summary>The complete release of October 2024, compressed. Skips the test if the file does not exist.</summary>
    public static string ReleasePath => Require("hgnc_complete_set_2024-10.txt.gz");

    /// <summary>The complete release of November 2018, compressed. Skips the test if the file does not exist.</summary>
    public static string OldReleasePath => Require("hgnc_complete_set_2018-11.txt.gz");

    /// <summary>Its withdrawn entries. Skips the test if the file does not exist.</summary>
    public static string WithdrawnPath => Require("withdrawn_2024-07.txt.gz");

    /// <summary>The records in the JSON.</summary>
    public static IReadOnlyList<JsonElement> Records()
    {
        using var file = new GZipStream(File.OpenRead(JsonPath), CompressionMode.Decompress);
        using var set = JsonDocument.Parse(file);
        return set
            .RootElement.GetProperty("response")
            .GetProperty("docs")
            .EnumerateArray()
            .Select(record => record.Clone())
            .ToList();
    }

    /// <summary>The path of the file, or null.</summary>
    public static string? Find(string name)
    {
        var beside = Directory.GetParent(Repository.Root)?.FullName ?? "";
        var path = Path.Combine(beside, "shared", "data", name);
        return File.Exists(path) ? path : null;
    }

    private static string Require(string name)
    {
        var path = Find(name);
        if (path is null)
        {
            Assert.Skip($"There is no ../shared/data/{name} beside the repository.");
        }
        return path;
    }
}
