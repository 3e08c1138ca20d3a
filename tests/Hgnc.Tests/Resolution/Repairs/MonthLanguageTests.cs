using System.Globalization;
using System.Linq;
using Hgnc.Resolution;
using Hgnc.Resolution.Repairs.Dates;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

/// <summary>The file of months and weekdays in other languages.</summary>
public class MonthLanguageTests
{
    [Fact]
    public void Each_word_of_the_file_is_folded_and_names_its_month()
    {
        Assert.InRange(MonthLanguage.All.Count, 100, 200);
        foreach (var language in MonthLanguage.All)
        {
            for (var month = 1; month <= 12; month++)
            {
                Assert.Subset(
                    language.Months[month - 1].ToHashSet(),
                    language.Abbreviations[month - 1].ToHashSet()
                );
                Assert.All(
                    language.Months[month - 1],
                    word =>
                    {
                        Assert.Equal(MonthWord.Fold(word), word);
                        // A word in a common language means its month there, whatever it means in others.
                        if (language.IsCommon)
                        {
                            Assert.Contains(
                                ForeignMonths.Find(word),
                                found => found.Month == month
                            );
                        }
                        else
                        {
                            Assert.NotEmpty(ForeignMonths.Find(word));
                        }
                    }
                );
            }
            Assert.All(language.Weekdays, word => Assert.Equal(MonthWord.Fold(word), word));
            Assert.All(language.Weekdays, word => Assert.True(ForeignMonths.IsWeekday(word)));
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("pt")]
    [InlineData("pl")]
    [InlineData("ru")]
    [InlineData("sv")]
    [InlineData("tr")]
    [InlineData("el")]
    public void The_file_has_the_month_names_that_the_system_has(string culture)
    {
        var names = CultureInfo.GetCultureInfo(culture).DateTimeFormat.MonthNames;
        for (var month = 1; month <= 12; month++)
        {
            var word = MonthWord.Fold(names[month - 1]);
            Assert.Contains(ForeignMonths.Find(word), found => found.Month == month);
        }
    }

    [Fact]
    public void Symbols_with_a_hyphen_are_no_dates()
    {
        Assert.False(SymbolResolver.CanBeDate("NKX2-1"));
        Assert.False(SymbolResolver.CanBeDate("HLA-A2"));
        Assert.True(SymbolResolver.CanBeDate("1-Mar"));
        Assert.True(SymbolResolver.CanBeDate("(7-Sep)"));
        Assert.True(SymbolResolver.CanBeDate("40057"));
    }
}
