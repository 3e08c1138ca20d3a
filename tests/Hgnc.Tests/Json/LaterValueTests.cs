using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Json;

/// <summary>The values of a record are created when they are read, without any difference except the time.</summary>
public sealed class LaterValueTests
{
    private const string Plain =
        """{ "hgnc_id" : "HGNC:5", "symbol":"A1BG","name":"α-1-B 🧬","alias_symbol":[ "A", "B" ],"gene_group_id":[594, 3],"orphanet":12 , "date_modified":"2023-01-31T00:00:00Z","alias_name":[]}""";

    [Fact]
    public async Task Values_are_those_of_the_text()
    {
        var gene = await ReadAsync(Plain);

        Assert.Equal(("HGNC:5", "A1BG", "α-1-B 🧬"), (gene.HgncId, gene.Symbol, gene.Name));
        Assert.Equal(["A", "B"], gene.AliasSymbol);
        Assert.Equal([594L, 3L], gene.GeneGroupId);
        Assert.Equal(12, gene.Orphanet);
        Assert.Equal(new DateTime(2023, 1, 31, 0, 0, 0, DateTimeKind.Utc), gene.DateModified);
        Assert.Equal(DateTimeKind.Utc, gene.DateModified!.Value.Kind);
        Assert.Equal(HgncList<string>.Empty, gene.GetValue("alias_name"));
        Assert.Null(gene.Status);
    }

    [Fact]
    public async Task A_value_is_made_once()
    {
        var gene = await ReadAsync(Plain);

        Assert.Same(gene.AliasSymbol, gene.AliasSymbol);
        Assert.Same(gene.Symbol, gene.GetValue("symbol"));
    }

    [Fact]
    public async Task Many_threads_get_the_same_values()
    {
        var genes = await Bodies.ReadAsync(
            Bodies.Response(200, Enumerable.Repeat(Plain, 200).ToArray())
        );
        using var together = new Barrier(4);
        var tasks = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Factory.StartNew(
                    () =>
                    {
                        together.SignalAndWait();
                        return genes.SelectMany(gene => gene.GetFields()).ToList();
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );

        var seen = await Task.WhenAll(tasks);

        Assert.All(
            seen,
            fields =>
            {
                Assert.Equal(seen[0], fields);
                Assert.All(
                    seen[0].Zip(fields),
                    pair => Assert.Same(pair.First.Value, pair.Second.Value)
                );
            }
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task Escapes_are_decoded(int pieceLength)
    {
        var gene = Assert.Single(
            await Bodies.ReadAsync(
                Bodies.Response(
                    1,
                    """{"symbol":"\u0041\"\\\/","name":"\ud83e\uddec","alias_symbol":["a\tb","c"],"stat\u0075s":"Approved","date_modified":"2023\u002d01-20T00:00:00Z"}"""
                ),
                pieceLength
            )
        );

        Assert.Equal(("A\"\\/", "🧬", "Approved"), (gene.Symbol, gene.Name, gene.Status));
        Assert.Equal(["a\tb", "c"], gene.AliasSymbol);
        Assert.Equal(2023, gene.DateModified?.Year);
    }

    [Theory]
    [InlineData("""{"symbol":"A1BG","name":"\ud83e"}""")]
    [InlineData("""{"symbol":"A1BG","alias_symbol":["A","\udd2c"]}""")]
    [InlineData("""{"symbol":"A1BG","a_new_field":"\ud83e"}""")]
    [InlineData("""{"symbol":"A1BG","date_modified":"\ud83e"}""")]
    public Task An_invalid_escape_is_found_while_reading(string record) =>
        AssertNoAnswerAsync(Encoding.UTF8.GetBytes(Bodies.Response(1, record)));

    [Theory]
    [InlineData("symbol", "\"#\"")]
    [InlineData("alias_symbol", "[\"A\",\"#\"]")]
    [InlineData("date_modified", "\"#\"")]
    [InlineData("a_new_field", "\"#\"")]
    [InlineData("a_new_field", "{\"x\":\"#\"}")]
    [InlineData("a#", "\"x\"")]
    public Task Bytes_that_are_no_text_are_found_while_reading(string field, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(
            Bodies.Response(1, $"{{\"hgnc_id\":\"HGNC:5\",\"{field}\":{value}}}")
        );
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        return AssertNoAnswerAsync(bytes);
    }

    [Theory]
    [InlineData("""{"symbol":"A","symbol":"B"}""", """{"symbol":"B"}""")]
    [InlineData("""{"symbol":"A","symbol":7}""", """{"symbol":"7"}""")]
    [InlineData("""{"symbol":7,"symbol":"A"}""", """{"symbol":"A"}""")]
    [InlineData("""{"symbol":"A","symbol":null}""", """{"symbol":"A"}""")]
    [InlineData("""{"symbol":"A","Symbol":"B"}""", """{"symbol":"B"}""")]
    [InlineData("""{"gene_group":["A"],"gene_family":["A"]}""", """{"gene_group":["A"]}""")]
    [InlineData("""{"gene_family":["A"],"gene_group":["A"]}""", """{"gene_group":["A"]}""")]
    [InlineData(
        """{"gene_family":["B"],"gene_group":["A"]}""",
        """{"gene_group":["A"],"gene_family":["B"]}"""
    )]
    [InlineData("""{"name":null,"symbol":"A"}""", """{"symbol":"A"}""")]
    [InlineData("""{"new":"x","symbol":"A","new":"y"}""", """{"symbol":"A","new":"y"}""")]
    [InlineData("""{"orphanet":1,"orphanet":"x"}""", """{"orphanet":1,"orphanet":"x"}""")]
    [InlineData("""{"":"x","symbol":"A"}""", """{"symbol":"A","":"x"}""")]
    public async Task Repeated_or_null_fields_count_like_a_single_field(string record, string same)
    {
        var gene = await ReadAsync(record);

        Assert.Equal(await ReadAsync(same), gene);
        Assert.Equal(
            (await ReadAsync(same)).GetFields().Select(field => field.Key),
            gene.GetFields().Select(field => field.Key)
        );
    }

    [Theory]
    [InlineData("2023-02-28T00:00:00Z", true)]
    [InlineData("2024-02-29T00:00:00Z", true)]
    [InlineData("2023-02-29T00:00:00Z", false)]
    [InlineData("2023-00-10T00:00:00Z", false)]
    [InlineData("2023-13-10T00:00:00Z", false)]
    [InlineData("2023-04-31T00:00:00Z", false)]
    [InlineData("20x3-04-01T00:00:00Z", false)]
    [InlineData("202:-04-01T00:00:00Z", false)]
    [InlineData("2023-04-01T23:59:59Z", true)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    public async Task A_day_is_one_of_the_calendar(string text, bool isDay)
    {
        var gene = await ReadAsync($$"""{"date_modified":"{{text}}"}""");

        Assert.Equal(isDay, gene.DateModified is not null);
        Assert.Equal(isDay ? 0 : 1, gene.GetUnknownFields().Count());
    }

    [Fact]
    public async Task A_value_far_into_a_large_record_is_there()
    {
        var name = new string('x', 70_000);

        var gene = await ReadAsync(
            $$"""{"symbol":"A","name":"{{name}}","status":"Approved","alias_symbol":["B"]}"""
        );

        Assert.Equal(("A", name, "Approved"), (gene.Symbol, gene.Name, gene.Status));
        Assert.Equal(["B"], gene.AliasSymbol);
    }

    [Fact]
    public async Task A_record_is_equal_to_one_that_was_made_of_values()
    {
        var read = await ReadAsync(Plain);

        var made = new HgncGene(
            read.GetFields()
                .Select(field => new KeyValuePair<string, object?>(field.Key, field.Value))
        );

        Assert.Equal(made, await ReadAsync(Plain));
        Assert.Equal(made.GetHashCode(), (await ReadAsync(Plain)).GetHashCode());
        Assert.NotEqual(made, await ReadAsync("""{"hgnc_id":"HGNC:5","symbol":"A1BG"}"""));
    }

    private static async Task<HgncGene> ReadAsync(string record) =>
        Assert.Single(await Bodies.ReadAsync(Bodies.Response(1, record)));

    private static async Task AssertNoAnswerAsync(byte[] bytes)
    {
        await using var response = new ResponseStream<HgncGene>(
            new MemoryStream(bytes),
            GeneJson.TryRead
        );

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            response.ReadHeadAsync(CancellationToken.None)
        );

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
    }
}
