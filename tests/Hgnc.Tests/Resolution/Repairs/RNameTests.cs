using System;
using System.Linq;
using FsCheck.Fluent;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class RNameTests
{
    [Theory]
    [InlineData("X5.HT1A", "5-HT1A")]
    [InlineData("x5.ht1a", "5-HT1A")]
    [InlineData("X5_HT1A", "5-HT1A")]
    [InlineData("HLA.A", "HLA-A")]
    [InlineData("HLA_A", "HLA-A")]
    [InlineData("HLA A", "HLA-A")]
    [InlineData(" HLA.A ", "HLA-A")]
    [InlineData("hla.a", "HLA-A")]
    [InlineData("HLA.A", "HLA.A")]
    [InlineData("X10.fTHF", "10-fTHF")]
    [InlineData("X20D7.FC4", "20D7-FC4")]
    [InlineData("X91348", "X91348")]
    [InlineData("X7SK", "7SK")]
    [InlineData("X.A", "-A")]
    [InlineData("X_A", "_A")]
    [InlineData("X.5", ".5")]
    [InlineData("X2..PDE", "2'-PDE")]
    [InlineData("CaMKII.β", "CaMKII-β")]
    [InlineData("ELD.OSA1", "ELD/OSA1")]
    [InlineData("CYP4F.se10.6.7.8.", "CYP4F-se10[6:7:8]")]
    [InlineData("A.B", "A\uD83E\uDDECB")]
    [InlineData("\uD835\uDC00.B", "\uD835\uDC00-B")]
    public void A_name_leads_back_to_the_value_it_was(string text, string value)
    {
        var name = RName.Read(text)[0];

        Assert.True(name.Matches(value));
        Assert.Contains(RName.KeyOf(value), name.Keys);
        Assert.Contains(name.Wildcards, term => FindsByCharacter(term, value));
    }

    [Theory]
    [InlineData("HLA.A", "HLAA")]
    [InlineData("HLA.A", "HLA-B")]
    [InlineData("HLA.A", "HLA--A")]
    [InlineData("HLA.A", "5-HLA-A")]
    [InlineData("HLA.A", "HLAXA")]
    [InlineData("HLA.A", "")]
    [InlineData("X5.HT1A", "HT1A")]
    [InlineData("X5.HT1A", "X-5-HT1A")]
    [InlineData("XA.B", "A-B")]
    public void Other_values_did_not_become_the_name(string text, string value) =>
        Assert.False(RName.Read(text)[0].Matches(value));

    [Theory]
    [InlineData("")]
    [InlineData("TP53")]
    [InlineData("HLA-A")]
    [InlineData("XIST")]
    [InlineData("X")]
    [InlineData("..")]
    [InlineData("X*5")]
    [InlineData("HLA.*")]
    [InlineData("HLA.?")]
    public void A_text_that_R_left_no_sign_in_is_not_read(string text) =>
        Assert.Empty(RName.Read(text));

    [Fact]
    public void Terms_have_a_wildcard_for_each_separator_with_and_without_the_X()
    {
        Assert.Equal(["HLA?DRB1?2"], RName.Read("HLA.DRB1_2")[0].Wildcards);
        Assert.Equal(["X5?HT1A", "5?HT1A"], RName.Read("X5.HT1A")[0].Wildcards);
    }

    [Theory]
    [InlineData("TP53.1", "TP53.1 > TP53")]
    [InlineData("HLA.A.12", "HLA.A.12 > HLA.A")]
    [InlineData("X5.HT1A.1", "X5.HT1A.1|5.HT1A.1 > X5.HT1A|5.HT1A")]
    [InlineData("AC005383.4", "AC005383.4 > AC005383")]
    [InlineData("HLA_A_1", "HLA.A.1")]
    [InlineData("TP53.0", "TP53.0")]
    [InlineData("TP53.1a", "TP53.1A")]
    [InlineData(".1", ".1")]
    public void A_number_at_the_end_may_have_been_added(string text, string keys) =>
        Assert.Equal(
            keys,
            string.Join(" > ", RName.Read(text).Select(name => string.Join('|', name.Keys)))
        );

    [Fact]
    public void Whatever_R_makes_of_a_value_leads_back_to_it() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Gen.Elements("ABXx059-.:/_'β ".ToCharArray())
                    .ArrayOf()
                    .Select(characters => new string(characters).Trim())
                    .ToArbitrary(),
                value =>
                {
                    var made = MakeName(value);
                    if (made == value || !value.Any(char.IsLetterOrDigit) || made.Length > 100)
                    {
                        return;
                    }
                    Assert.True(RName.Read(made)[0].Matches(value), $"{made} {value}");
                }
            )
        );

    [Fact]
    public void What_matches_is_found_and_what_is_found_matches_but_for_its_separators() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Gen.Elements("AX5._ ".ToCharArray())
                    .ArrayOf(5)
                    .Select(c => new string(c))
                    .ToArbitrary(),
                Gen.Elements("AX5-/".ToCharArray())
                    .ArrayOf(5)
                    .Select(c => new string(c))
                    .ToArbitrary(),
                (text, value) =>
                {
                    foreach (var name in RName.Read(text))
                    {
                        var found = name.Wildcards.Any(term =>
                            RepairTexts.Finds(term, value)
                            && term.Zip(value).All(at => at.First != '?' || at.Second is '-' or '/')
                        );
                        Assert.Equal(name.Matches(value), found);
                    }
                }
            )
        );

    [Fact]
    public void No_text_is_too_strange()
    {
        var name = RName.Read("X5.HT1A")[0];
        Assert.All(RepairTexts.Hostile, Ask);
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure, Prop.ForAll(RepairTexts.Any, Ask));

        void Ask(string text)
        {
            name.Matches(text);
            Assert.All(RName.Read(text), reading => Assert.NotEmpty(reading.Wildcards));
            Assert.All(
                RName.Read(text).Take(1),
                reading => Assert.True(reading.Matches(text.Trim()))
            );
        }
    }

    /// <summary>R's make.names.</summary>
    private static string MakeName(string value)
    {
        var needsX =
            value.Length == 0
            || !(char.IsLetter(value[0]) || value[0] == '.')
            || (value[0] == '.' && value.Length > 1 && char.IsDigit(value[1]));
        return (needsX ? "X" : "")
            + string.Concat(
                value.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '.')
            );
    }

    /// <summary>As <see cref="RepairTexts.Finds"/>, for a pair of surrogates is one character.</summary>
    private static bool FindsByCharacter(string term, string value) =>
        RepairTexts.Finds(term, value.Replace("\uD83E\uDDEC", "+", StringComparison.Ordinal));
}
