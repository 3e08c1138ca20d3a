using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Local.Records;
using Hgnc.Rest;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>JSON responses and files, each with a few defects: records or an error, without missing records or values.</summary>
[Trait("Speed", "Slow")]
public sealed class MutatedJsonTrials : IDisposable
{
    private static readonly JsonDocumentOptions Oracle = new() { MaxDepth = 64 };

    private readonly Random _random = new(Trial.Seed);
    private readonly Mutator _mutator;
    private readonly Outcomes _outcomes = new();
    private readonly TemporaryFolder _folder = new();

    public MutatedJsonTrials()
    {
        _mutator = new Mutator(_random);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trial_of_responses_with_genes()
    {
        var bodies = Bodies();
        for (var i = 0; i < Trial.Count(40_000); i++)
        {
            var body = _mutator.Json(bodies[_random.Next(bodies.Length)]);
            var read = await ReadAsync<HgncGene>(body, GeneJson.TryRead);
            try
            {
                read.Records?.ToList().ForEach(EveryValue.AssertReadable);
                AssertWhole(body, read.Records);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{i}: {Encoding.UTF8.GetString(body)}", e);
            }
            _outcomes.Add(read);
        }
        Tell("answers with genes");
    }

    [Fact]
    public async Task Trial_of_responses_with_hits()
    {
        var body = Encoding.UTF8.GetBytes(
            """
            {"responseHeader":{"status":0,"QTime":3},"response":{"numFound":3,"start":0,"maxScore":2.5,"docs":[
            {"hgnc_id":"HGNC:1097","symbol":"BRAF","score":2.5},
            {"hgnc_id":"HGNC:18615","symbol":"BRAFP1","score":1.25E0},
            {"hgnc_id":"HGNC:9829","symbol":"RAF1","score":1}]}}
            """
        );
        for (var i = 0; i < Trial.Count(10_000); i++)
        {
            var changed = _mutator.Json(body);
            var outcome = await ReadAsync(changed, HitJson.ReaderFor("BRAF"));
            if (outcome.Records is { } hits)
            {
                Assert.All(hits, hit => Assert.NotEmpty(hit.HgncId));
                Assert.All(hits, hit => Assert.NotNull(hit.ToString()));
                using var document = JsonDocument.Parse(changed.WithoutMark(), Oracle);
                Assert.Equal(Docs(document).Count, hits.Count);
            }
            _outcomes.Add(outcome);
        }
        Tell("answers with hits");
    }

    [Fact]
    public async Task Trial_of_info_responses()
    {
        var body = Encoding.UTF8.GetBytes(
            """
            {"lastModified":"2024-07-26T03:13:25.583Z","numDoc":45000,"responseHeader":{"QTime":3,"status":0},
            "searchableFields":["symbol","hgnc_id"],"storedFields":["symbol","hgnc_id","name"]}
            """
        );
        for (var i = 0; i < Trial.Count(5_000); i++)
        {
            var changed = _mutator.Json(body);
            _outcomes.Add(
                await Outcome<HgncInfo>.OfAsync(InfoAsync(changed), HgncErrorKind.BadAnswer)
            );
        }
        Tell("answers of info");

        static async IAsyncEnumerable<HgncInfo> InfoAsync(byte[] body)
        {
            var info = await SharedService.ReadInfoAsync(new MemoryStream(body), Ask.Token);
            Assert.NotNull(info.SearchableFields.ToString() + info.StoredFields + info.QueryTime);
            yield return info;
        }
    }

    [Fact]
    public async Task Trial_of_files_of_records()
    {
        var bodies = Bodies();
        for (var i = 0; i < Trial.Count(5_000); i++)
        {
            var body = _mutator.Json(bodies[_random.Next(bodies.Length)]);
            var path = _folder.PathOf("set.json");
            await File.WriteAllBytesAsync(path, body, Ask.Token);
            var file = DatasetFile.Find(path);
            var outcome = await Outcome<HgncGene>.OfAsync(
                file.IsJson
                    ? JsonRecords.ReadAsync(file, Ask.Token)
                    : TableRecords.ReadAsync(file, Ask.Token),
                HgncErrorKind.BadData
            );
            outcome.Records?.ToList().ForEach(EveryValue.AssertReadable);
            AssertWhole(body, outcome.Records);
            _outcomes.Add(outcome);
        }
        Tell("files of records");
    }

    /// <summary>Short responses with a few records each.</summary>
    internal static byte[][] Bodies()
    {
        var records = new List<string>();
        using (var sample = File.OpenRead(Repository.Sample("hgnc_sample.json")))
        {
            records.AddRange(Records(sample));
        }
        if (RealData.Find("hgnc_complete_set.7k.json.gz") is { } path)
        {
            using var real = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            records.AddRange(Records(real).Take(1000));
        }
        return
        [
            .. records
                .Chunk(4)
                .Select(chunk =>
                    Encoding.UTF8.GetBytes(Support.Bodies.Response(chunk.Length, chunk))
                ),
        ];
    }

    private static List<string> Records(Stream file)
    {
        using var document = JsonDocument.Parse(file);
        return [.. Docs(document).Select(record => record.GetRawText())];
    }

    private static async Task<Outcome<T>> ReadAsync<T>(byte[] body, RecordReader<T> read)
        where T : class
    {
        var found = -1L;
        var outcome = await Outcome<T>.OfAsync(
            RecordsAsync(),
            HgncErrorKind.BadAnswer,
            HgncErrorKind.IncompleteAnswer
        );
        Assert.True(outcome.Records is null || outcome.Records.Count == found);
        return outcome;

        async IAsyncEnumerable<T> RecordsAsync()
        {
            await using var response = new ResponseStream<T>(new MemoryStream(body), read);
            await response.ReadHeadAsync(CancellationToken.None);
            await foreach (var record in response.ReadAllAsync(CancellationToken.None))
            {
                yield return record;
            }
            found = response.Found;
        }
    }

    // Another JSON reader, which knows nothing about genes, finds the same records and no missing value.
    private static void AssertWhole(byte[] body, IReadOnlyList<HgncGene>? records)
    {
        if (records is null)
        {
            return;
        }
        using var document = JsonDocument.Parse(body.WithoutMark(), Oracle);
        var docs = Docs(document);
        Assert.Equal(docs.Count, records.Count);
        foreach (var (gene, record) in records.Zip(docs))
        {
            foreach (
                var name in record.EnumerateObject().Select(property => property.Name).Distinct()
            )
            {
                var value = record.GetProperty(name);
                if (value.ValueKind == JsonValueKind.Null)
                {
                    continue;
                }
                var kept = gene.GetValue(ControlText.Show(name));
                Assert.True(kept is not null, $"{name} is lost");
                if (value.ValueKind == JsonValueKind.String && kept is string text)
                {
                    Assert.Equal(ControlText.Show(value.GetString()!), text);
                }
            }
        }
    }

    private static List<JsonElement> Docs(JsonDocument document) =>
        [.. document.RootElement.GetProperty("response").GetProperty("docs").EnumerateArray()];

    private void Tell(string what)
    {
        _outcomes.Tell(what);
        // A trial with only one kind of outcome would not test anything.
        Assert.True(_outcomes is { Read: > 0, Refused: > 0 });
    }
}
