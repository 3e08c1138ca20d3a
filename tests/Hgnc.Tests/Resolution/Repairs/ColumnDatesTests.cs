using System;
using System.Linq;
using FsCheck.Fluent;
using Hgnc.Resolution.Repairs.Dates;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class ColumnDatesTests
{
    private static readonly DateTime Today = new(2026, 11, 22);

    [Theory]
    [InlineData("40422 40787 40057 38231 39692")] // 1 September 2010, 2011, 2009, 2004, 2008
    [InlineData("38960 39325 38595 36769 38230")] // the same in the 1904 system
    [InlineData("2009-09-01 2002-03-01 2007-09-01")]
    [InlineData("9/1/2009 3/1/2002 9/1/2007")]
    [InlineData("1/9/2009 1/3/2002 1/9/2007")]
    [InlineData("01.09.2009 01.03.2002 01.09.2007")]
    [InlineData("9.1.2009 3.1.2002 9.1.2007")]
    [InlineData("1-Sep-09 1-Mar-02 1-Sep-07")]
    [InlineData("1-Okt-04 1-Mrz-02 1-Sep-07")]
    [InlineData("1-Sep-09 37316 1-Sep-53")]
    [InlineData("40057 37316 39326")]
    [InlineData("40057 37316 39326 19603")] // the small number is no date
    [InlineData("13/9 9/1/2009 3/1/2002 9/1/2007")] // one date without a year rules out no order
    [InlineData("TP53 40057 BRCA1 40057 37316 672 HLA-A MARCHF1 39326 6-16 7157")]
    public void Firsts_of_a_month_in_several_years_are_years(string texts) =>
        Assert.Equal(ColumnNumbers.Years, Settle(texts).Numbers);

    [Theory]
    [InlineData("42248 42254 42065 42258")] // 1 and 7 September, 2 March, 11 September 2015
    [InlineData("40786 40792 40603 40796")] // the same in the 1904 system
    [InlineData("2015-09-01 2015-09-07 2015-03-02 2015-09-11")]
    [InlineData("9/1/2015 9/7/2015 3/2/2015 9/11/2015")]
    [InlineData("01.09.2015 07.09.2015 02.03.2015 11.09.2015")]
    [InlineData("1-Sep-15 7-Sep-15 2-Mar-15 11-Sep-15")]
    [InlineData("1-Sep-26 46272 46083 46276")]
    [InlineData("TP53 2015-09-01 2015-09-01 BRCA1 2015-09-07 2015-03-02 7-Mar Sep-11 2015-09-11")]
    [InlineData("9/13 9/14 1/9/2009 1/3/2009 1/10/2009")] // the month comes first
    public void Several_days_of_one_year_are_days(string texts) =>
        Assert.Equal(ColumnNumbers.Days, Settle(texts).Numbers);

    [Theory]
    [InlineData("")]
    [InlineData("TP53 BRCA1 SEPT7 MARCH1")]
    [InlineData("7-Sep 2-Mar 1-Dec 11-Sep")] // no years
    [InlineData("Sep-09 Mar-02 Sep-07 Sep-2011")] // no days
    [InlineData("Sep-2009 Mar-2002 Sep-2011")]
    [InlineData("13/9 14/9 1/9/2009 1/3/2009 1/10/2009")] // firsts of one year
    [InlineData("13/9/2009 9/1/2009 3/1/2002 9/1/2007")] // the day comes first
    [InlineData("40057")]
    [InlineData("40057 40057 40057 40057")]
    [InlineData("2009-09-01 2002-03-01")] // too few
    [InlineData("2009-09-01 2009-03-01 2009-10-01 2009-12-01")] // one year
    [InlineData("2009-09-01 2009-03-01 2010-10-01 2010-12-01")] // two tables of days?
    [InlineData("2016-09-01 2018-03-01 2020-10-01")] // no symbol has these numbers
    [InlineData("2016-09-01 2002-03-01 2007-09-01")]
    [InlineData("2009-09-01 2002-03-01 2007-09-01 2015-09-07")] // one does not fit
    [InlineData("2015-09-01 2015-09-07 2014-03-02 2015-09-11")] // two years
    [InlineData("2015-09-01 2015-03-01 2015-12-01 2015-10-01 2015-09-07 2015-03-02 2015-09-11")]
    [InlineData("39692 39508 39722")] // 1 September, March, October 2008: in the 1904 system days of 2012
    [InlineData("35673 35489 35703")] // the last days of months of 1997: in the 1904 system firsts of 2001
    [InlineData("1/9/2009 1/3/2009 1/10/2009")] // January or firsts
    [InlineData("40057 37316 39326 35500")] // a number that is a date in the other system only
    public void Mixed_or_few_dates_do_not_determine_the_order(string texts) =>
        Assert.Equal(ColumnNumbers.Undecided, Settle(texts).Numbers);

    [Theory]
    [InlineData("13/9 14/9 7/9", ColumnDayMonth.DayFirst)]
    [InlineData("9/13 9/14 9/7", ColumnDayMonth.MonthFirst)]
    [InlineData("13-9-2015 14-9-2015", ColumnDayMonth.DayFirst)]
    [InlineData("9.13.2015 9.14.2015", ColumnDayMonth.MonthFirst)]
    [InlineData("13/9 13/9 7/9", ColumnDayMonth.Undecided)]
    [InlineData("13/9 14/9 9/13", ColumnDayMonth.Undecided)]
    [InlineData("6-16 9-27 2-19", ColumnDayMonth.Undecided)] // aliases as they are
    [InlineData("9/7 3/2", ColumnDayMonth.Undecided)]
    internal void A_thirteenth_settles_the_order(string texts, ColumnDayMonth order) =>
        Assert.Equal(order, Settle(texts).Order);

    [Theory]
    [InlineData("", false)]
    [InlineData("672 7157", true)]
    [InlineData("672 40057", true)]
    [InlineData("672 672 40057 37316", false)]
    [InlineData("40057 37316", false)]
    [InlineData("0 00 40057", false)] // a missing value
    public void A_column_with_as_many_other_numbers_as_dates_has_IDs(string numbers, bool hasIds)
    {
        var column = new ColumnDates(Today);
        foreach (var digits in numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            column.AddNumber(digits);
        }

        Assert.Equal(hasIds, column.Settled.HasIds);
    }

    [Fact]
    public void A_reading_that_the_column_contradicts_stays_a_candidate()
    {
        var years = Settle("40422 40787 40057 38231 39692");
        var days = Settle("42248 42254 42065 42258");

        var asYear = DateReadings.Read("40057", Today, years);
        var asDay = DateReadings.Read("40057", Today, days);

        Assert.Equal(DateReadingKind.Year, asYear[0].Kind);
        Assert.Contains("SEPT9", asYear[0].Symbols);
        Assert.Contains("SEPT1", Last(asYear));
        Assert.Equal(DateReadingKind.Day, asDay[0].Kind);
        Assert.Contains("SEPT1", asDay[0].Symbols);
        Assert.Contains("SEPT9", Last(asDay));
    }

    [Fact]
    public void An_order_that_is_settled_overrules_the_other()
    {
        var readings = DateReadings.Read("10/3", Today, Settle("9/13 9/14"));

        Assert.Contains("OCT3", readings[0].Symbols);
        Assert.Equal(1, readings.Count(reading => reading.Kind == DateReadingKind.Day));
        Assert.Contains("MARCH10", Last(readings));
    }

    [Theory]
    [InlineData("7-Sep")]
    [InlineData("2001-08-01")]
    [InlineData("Sep-2009")]
    [InlineData("42254")]
    public void A_text_with_one_reading_keeps_it(string text) =>
        Assert.Equal(
            DateReadings.Read(text, Today).Select(reading => reading.Kind),
            DateReadings
                .Read(text, Today, Settle("40422 40787 40057 38231 39692"))
                .Select(reading => reading.Kind)
        );

    [Fact]
    public void No_text_is_too_strange_for_a_column() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll(
                RepairTexts.Any,
                text =>
                {
                    var column = new ColumnDates(Today);
                    column.Add(text);
                    return column.Settled.Numbers == ColumnNumbers.Undecided;
                }
            )
        );

    private static string[] Last(System.Collections.Generic.IReadOnlyList<DateReading> readings) =>
        readings
            .Where(reading => reading.Kind == DateReadingKind.OverruledByColumn)
            .SelectMany(reading => reading.Symbols)
            .ToArray();

    private static ColumnDateOrder Settle(string texts)
    {
        var column = new ColumnDates(Today);
        foreach (var text in texts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            column.Add(text);
        }
        return column.Settled;
    }
}
