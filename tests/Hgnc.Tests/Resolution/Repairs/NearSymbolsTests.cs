using System;
using System.Linq;
using FsCheck.Fluent;
using Hgnc.Resolution.Repairs;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class NearSymbolsTests
{
    private const string Alphabet = "ABC1-";

    private static FsCheck.Arbitrary<string> Texts { get; } =
        (
            from length in Gen.Choose(0, 6)
            from characters in Gen.Elements("AaBbC1-".ToCharArray()).ArrayOf(length)
            select new string(characters)
        ).ToArbitrary();

    [Theory]
    [InlineData("BRCA1", "BRCA")]
    [InlineData("BRCA1", "RCA1")]
    [InlineData("BRCA1", "BRCA11")]
    [InlineData("BRCA1", "BRCA2")]
    [InlineData("BRCA1", "brca2")]
    [InlineData("BRCA1", "XRCA1")]
    [InlineData("BRCA1", "RBCA1")]
    [InlineData("BRCA1", "BRC1A")]
    [InlineData("brca1", "BCRA1")]
    [InlineData("AAB", "AB")]
    [InlineData("A", "")]
    public void One_edit_is_near(string a, string b)
    {
        Assert.True((EditDistance.Count(a, b, 1) == 1));
        Assert.True((EditDistance.Count(b, a, 1) == 1));
    }

    [Theory]
    [InlineData("BRCA1", "BRCA1")]
    [InlineData("BRCA1", "brca1")]
    [InlineData("BRCA1", "BRC")]
    [InlineData("BRCA1", "BRAC2")]
    [InlineData("BRCA1", "ARCB1")]
    [InlineData("BRCA1", "RCA12")]
    [InlineData("", "")]
    [InlineData("ABCD", "BADC")]
    public void No_edit_or_more_than_one_is_not_near(string a, string b)
    {
        Assert.False((EditDistance.Count(a, b, 1) == 1));
        Assert.False((EditDistance.Count(b, a, 1) == 1));
    }

    [Fact]
    public void Nearness_is_one_edit_in_either_direction() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3_000),
            Prop.ForAll(
                Texts,
                Texts,
                (a, b) =>
                {
                    Assert.Equal(Distance(a, b) == 1, (EditDistance.Count(a, b, 1) == 1));
                    Assert.Equal(
                        (EditDistance.Count(b, a, 1) == 1),
                        (EditDistance.Count(a, b, 1) == 1)
                    );
                }
            )
        );

    [Fact]
    public void Variants_are_the_near_texts_of_the_alphabet() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Texts,
                Texts,
                (text, other) =>
                {
                    var variants = NearSymbols.Variants(text, Alphabet).ToList();
                    Assert.All(
                        variants,
                        variant => Assert.True((EditDistance.Count(text, variant, 1) == 1))
                    );
                    Assert.Equal(variants.Distinct(StringComparer.OrdinalIgnoreCase), variants);
                    Assert.Equal(
                        other.Length > 0 && (EditDistance.Count(text, other, 1) == 1),
                        variants.Contains(other, StringComparer.OrdinalIgnoreCase)
                    );
                }
            )
        );

    [Fact]
    public void Terms_find_the_near_texts_and_only_them() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Texts,
                Texts,
                (text, other) =>
                {
                    var terms = NearSymbols.Wildcards(text).ToList();
                    Assert.Equal(terms.Distinct(StringComparer.OrdinalIgnoreCase), terms);
                    Assert.All(
                        NearSymbols
                            .Variants(text, Alphabet)
                            .Append(other)
                            .Where(value => value.Length > 0),
                        value =>
                            Assert.Equal(
                                (EditDistance.Count(text, value, 1) == 1),
                                !string.Equals(text, value, StringComparison.OrdinalIgnoreCase)
                                    && terms.Any(term => RepairTexts.Finds(term, value))
                            )
                    );
                }
            )
        );

    [Fact]
    public void The_terms_of_a_symbol_are_these() =>
        Assert.Equal(
            ["?KT", "T?T", "TK?", "?TKT", "T?KT", "TK?T", "TKT?", "KT", "TT", "TK", "KTT", "TTK"],
            NearSymbols.Wildcards("TKT")
        );

    [Fact]
    public void The_variants_can_be_read_twice()
    {
        var variants = NearSymbols.Variants("TP53", Alphabet);

        Assert.Equal(variants.ToList(), variants.ToList());
    }

    [Theory]
    [InlineData("BR*A1")]
    [InlineData("BR?A1")]
    [InlineData("BRCA\uD835\uDC00")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public void A_text_that_is_not_a_symbol_has_no_similar_symbols(string text)
    {
        Assert.Empty(NearSymbols.Wildcards(text));
        Assert.Empty(NearSymbols.Variants(text, Alphabet));
    }

    [Theory]
    [InlineData("TKT", true)]
    [InlineData("BRCA11", true)]
    [InlineData("HLA-DRB1", true)]
    [InlineData("CYP2D@", true)]
    [InlineData("WUGSC:H_DJ0747", true)]
    [InlineData("ELD/OSA1", true)]
    [InlineData("CaMKIIα", true)]
    [InlineData("a b.c", true)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXY", true)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ", false)]
    [InlineData("", false)]
    [InlineData("T1", false)]
    [InlineData("1234", false)]
    [InlineData("BRC*", false)]
    [InlineData("BRC?", false)]
    [InlineData("BRCA1\n", false)]
    [InlineData("A,B,C", false)]
    [InlineData("AB\uD835\uDC00", false)]
    public void Only_a_text_like_a_symbol_is_worth_asking_for(string text, bool isWorth) =>
        Assert.Equal(isWorth, NearSymbols.CanHaveSuggestions(text));

    [Fact]
    public void No_text_is_too_strange()
    {
        Assert.All(RepairTexts.Hostile, Ask);
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure, Prop.ForAll(RepairTexts.Any, Ask));

        static void Ask(string text)
        {
            Assert.False((EditDistance.Count(text, text, 1) == 1));
            Assert.True((EditDistance.Count(text, text + "A", 1) == 1));
            NearSymbols.CanHaveSuggestions(text);
            Assert.All(
                NearSymbols.Variants(text, Alphabet),
                variant => Assert.True((EditDistance.Count(variant, text, 1) == 1))
            );
        }
    }

    /// <summary>The edits between two texts, with each character edited at most once.</summary>
    private static int Distance(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }
                var best = Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1;
                best = Math.Min(best, distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, distance[i - 2, j - 2] + 1);
                }
                distance[i, j] = best;
            }
        }
        return distance[a.Length, b.Length];
    }
}
