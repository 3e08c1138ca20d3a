using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using FsCheck.Fluent;
using Hgnc.Resolution.Repairs;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class ScientificNumberTests
{
    [Theory]
    [InlineData("2.31E+19", "2310009E13")]
    [InlineData("2.31E19", "2310009E13")]
    [InlineData("2,31E+19", "2310009E13")]
    [InlineData("2.31e+19", "2310009e13")]
    [InlineData(" 2.310009E+19 ", "2310009E13")]
    [InlineData("2E+19", "2310009E13")]
    [InlineData("6.10E+10", "0610005E05")]
    [InlineData("1E+05", "10E4")]
    [InlineData("1E+05", "1E5")]
    [InlineData("1E+05", "1E005")]
    [InlineData("1.00E+05", "99999E0")]
    [InlineData("1.0E+10", "9950000E03")]
    [InlineData("2.32E+06", "2315E03")]
    [InlineData("2.32E+06", "2325E03")]
    [InlineData("2.33E+06", "2325E03")]
    public void A_name_is_among_those_that_became_the_number(string text, string value)
    {
        var number = Number(text);

        Assert.True(number.Matches(value));
        Assert.Contains(number.Wildcards, term => RepairTexts.Finds(term, value));
    }

    [Theory]
    [InlineData("2.31E+19", "2320009E13")]
    [InlineData("2.31E+19", "2310009E12")]
    [InlineData("2.31E+19", "2310009E130")]
    [InlineData("2.31E+19", "2315000E13")]
    [InlineData("2.31E+19", "2315001E13")]
    [InlineData("2.31E+19", "2304999E13")]
    [InlineData("2.310009E+19", "2310008E13")]
    [InlineData("2.31E+19", "2310009D13")]
    [InlineData("2.31E+19", "2310009E13Rik")]
    [InlineData("2.31E+19", "2310009E")]
    [InlineData("2.31E+19", "E13")]
    [InlineData("2.31E+19", "2.31E+19")]
    [InlineData("2.31E+19", "231E10E13")]
    [InlineData("2.31E+19", "\u0662310009E13")]
    [InlineData("2.31E+19", "")]
    [InlineData("2.33E+06", "2335E03")]
    [InlineData("1E+05", "0E5")]
    public void Other_values_did_not_become_the_number(string text, string value) =>
        Assert.False(Number(text).Matches(value));

    [Theory]
    [InlineData("")]
    [InlineData("2310009E13")]
    [InlineData("1E5")]
    [InlineData("23.1E+18")]
    [InlineData("0.23E+20")]
    [InlineData("2.31E-19")]
    [InlineData("-2.31E+19")]
    [InlineData("2.31E+1900")]
    [InlineData("2.E+19")]
    [InlineData("2.1234567890123456E+19")]
    [InlineData("2.31")]
    [InlineData("BRCA1")]
    public void Other_texts_are_not_scientific_numbers(string text) =>
        Assert.Null(ScientificNumber.Read(text));

    [Fact]
    public void The_terms_say_what_is_certain()
    {
        Assert.Contains("23?????E13", Number("2.31E+19").Wildcards);
        Assert.Contains("231E17", Number("2.31E+19").Wildcards);
        Assert.Contains("2310009E13", Number("2.310009E+19").Wildcards);
        Assert.DoesNotContain(
            Number("6.10E+10").Wildcards,
            term => term.StartsWith("6?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_number_with_digits_after_its_point_has_no_terms() =>
        Assert.Empty(Number("2.31E+01").Wildcards);

    [Fact]
    public void There_are_few_terms_for_any_number()
    {
        var shown =
            from mantissa in new[]
            {
                "1",
                "3",
                "9",
                "1.0",
                "2.3",
                "3.0",
                "1.00",
                "2.31",
                "9.99",
                "3.00",
                "1.2345678",
                "1.00000000000000",
            }
            from exponent in Enumerable.Range(0, 400)
            select $"{mantissa}E+{exponent:00}";

        Assert.All(
            shown,
            text =>
            {
                var terms = Number(text).Wildcards;
                Assert.InRange(terms.Count, 0, 45);
                Assert.Equal(terms.Distinct(), terms);
                Assert.All(
                    terms,
                    term => Assert.InRange(term.Count(c => c == '?'), 0, term.Length - 1)
                );
            }
        );
    }

    [Fact]
    public void Every_name_is_found_by_what_it_became() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Names,
                Gen.Choose(0, 6).ToArbitrary(),
                (value, decimals) =>
                {
                    if (Shown(value, decimals) is not { } text)
                    {
                        return;
                    }
                    var number = Number(text);
                    Assert.True(number.Matches(value), $"{text} {value}");
                    Assert.True(
                        number.Wildcards.Any(term => RepairTexts.Finds(term, value)),
                        $"{text} {value}"
                    );
                }
            )
        );

    [Fact]
    public void A_name_near_another_is_matched_exactly_when_it_became_the_same_number() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Gen.Choose(1, 3_000).ToArbitrary(),
                Gen.Choose(1, 3_000).ToArbitrary(),
                (digits, others) =>
                {
                    var text = Shown($"{digits}E2", 1);
                    var value = $"{others}E2";
                    // Ties can go either way.
                    if (
                        text is null
                        || $"{others}".TrimEnd('0') is { Length: 3 } tie && tie[2] == '5'
                    )
                    {
                        return;
                    }
                    Assert.Equal(text == Shown(value, 1), Number(text).Matches(value));
                }
            )
        );

    [Fact]
    public void No_text_is_too_strange()
    {
        var number = Number("2.31E+19");
        Assert.All(
            RepairTexts.Hostile,
            text =>
            {
                ScientificNumber.Read(text);
                Assert.False(number.Matches(text));
            }
        );
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll(
                RepairTexts.Any,
                text =>
                {
                    ScientificNumber.Read(text);
                    number.Matches(text);
                }
            )
        );
    }

    [Fact]
    public void A_very_long_name_is_compared_digit_by_digit()
    {
        var zeros = new string('0', 10_000);

        Assert.True(Number("2.31E+19").Matches(zeros + "2310009E" + zeros + "13"));
        Assert.False(Number("2.31E+19").Matches("2310009" + zeros + "E13"));
    }

    private static FsCheck.Arbitrary<string> Names =>
        (
            from length in Gen.Choose(1, 12)
            from digits in Gen.Choose('0', '9').ListOf(length)
            from width in Gen.Choose(1, 3)
            from power in Gen.Choose(
                0,
                width == 1 ? 9
                    : width == 2 ? 99
                    : 400
            )
            select string.Concat(digits.Select(digit => (char)digit))
                + "E"
                + power.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')
        ).ToArbitrary();

    /// <summary>A name as shown in a spreadsheet, with ties rounded up, or null if it is not shown as a number of this form.</summary>
    private static string? Shown(string name, int decimals)
    {
        var parts = name.Split('E');
        var number =
            BigInteger.Parse(parts[0], CultureInfo.InvariantCulture)
            * BigInteger.Pow(10, int.Parse(parts[1], CultureInfo.InvariantCulture));
        if (number.IsZero)
        {
            return null;
        }
        var exponent = number.ToString(CultureInfo.InvariantCulture).Length - 1;
        var scaled = number * BigInteger.Pow(10, decimals + 1) / BigInteger.Pow(10, exponent);
        var rounded = (scaled + 5) / 10;
        if (rounded == BigInteger.Pow(10, decimals + 1))
        {
            rounded /= 10;
            exponent++;
        }
        var digits = rounded.ToString(CultureInfo.InvariantCulture);
        return digits[..1] + (decimals > 0 ? "." + digits[1..] : "") + $"E+{exponent:00}";
    }

    private static ScientificNumber Number(string text) =>
        Assert.IsType<ScientificNumber>(ScientificNumber.Read(text));
}
