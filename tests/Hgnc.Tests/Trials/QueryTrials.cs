using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Hgnc.Local.Records;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>A million query texts: each is a query, or an error with its position.</summary>
[Trait("Speed", "Slow")]
public class QueryTrials
{
    [Fact]
    public void Trial_of_queries_that_are_built_each_is_written_and_read_the_same()
    {
        var count = Trial.Count(200_000);
        Check.One(ConfigFor(count), Prop.ForAll(QueryTrees.Queries, QueryTexts.AssertMeansTheSame));
        Trial.Tell($"{count} queries, none of which was read as another.");
    }

    [Fact]
    public void Trial_of_texts_of_words_and_signs_each_is_a_query_or_an_error_with_its_position()
    {
        var count = Trial.Count(200_000);
        var queries = 0;
        Check.One(
            ConfigFor(count),
            Prop.ForAll(
                QueryTrees.Texts,
                text =>
                {
                    queries += QueryTexts.IsQuery(text) ? 1 : 0;
                }
            )
        );
        Tell(count, queries);
    }

    [Fact]
    public async Task Trial_of_typing_errors_each_is_a_query_or_an_error_with_its_position()
    {
        var count = Trial.Count(600_000);
        var mutator = new TextMutator(Trial.Seed, await TextsAsync());
        var queries = 0;
        for (var i = 0; i < count; i++)
        {
            queries += QueryTexts.IsQuery(mutator.Next()) ? 1 : 0;
        }
        Tell(count, queries);
    }

    private static void Tell(int count, int queries)
    {
        Trial.Tell($"{count} texts: {queries} queries, {count - queries} refused with a place.");
        // If all texts, or none, were queries, the trial would not test anything.
        Assert.InRange(queries, count / 20, count - (count / 20));
    }

    internal static Config ConfigFor(int count) =>
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay((ulong)Trial.Seed, 1);

    // The samples' symbols and names and, if available, those of thousands of genes.
    private static async Task<IReadOnlyList<string>> TextsAsync()
    {
        var path =
            RealData.Find("hgnc_complete_set.7k.json.gz") ?? Repository.Sample("hgnc_sample.json");
        var texts = new List<string>();
        await foreach (var gene in JsonRecords.ReadAsync(DatasetFile.Find(path), default))
        {
            texts.AddRange([gene.Symbol!, gene.Name!]);
            texts.AddRange(gene.AliasSymbol ?? Enumerable.Empty<string>());
            texts.AddRange(gene.AliasName ?? Enumerable.Empty<string>());
        }
        // Half of the inserted parts are from realistic queries, although there are fewer of them.
        texts.AddRange(
            Enumerable
                .Repeat(QueryTexts.Written, texts.Count / QueryTexts.Written.Length)
                .SelectMany(written => written)
        );
        return texts;
    }
}
