using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Hgnc.Resolution.Repairs.Dates;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class DateReadingsTests
{
    private const string FirstOfMarch = "Day MARCH1 MARC1 MAR1";
    private const string SeventhOfSeptember = "Day SEPT7 SEP7";

    private static readonly DateTime Today = new(2026, 11, 22);

    [Theory]
    [InlineData("1-Mar")]
    [InlineData("01-Mar")]
    [InlineData("1 Mar")]
    [InlineData("1/Mar")]
    [InlineData("1.Mar")]
    [InlineData("1_Mar")]
    [InlineData("1. Mar")]
    [InlineData("1Mar")]
    [InlineData("1-MAR")]
    [InlineData(" 1-mar ")]
    [InlineData("1 March")]
    [InlineData("1st March")]
    [InlineData("1st of March")]
    [InlineData("Mar-01")]
    [InlineData("Mar-1")]
    [InlineData("Mar 1")]
    [InlineData("Mar. 1")]
    [InlineData("Mar_1")]
    [InlineData("March 1st")]
    [InlineData("1\u2011Mar")]
    [InlineData("1\u2013Mar")]
    [InlineData("1\u2014Mar")]
    [InlineData("1\u2212Mar")]
    [InlineData("1\u00A0Mar")]
    [InlineData("1 -\u00A0Mar")]
    [InlineData("\uFF11-\uFF2D\uFF41\uFF52")]
    [InlineData("\u0661-Mar")]
    [InlineData("1-Mar-2001")]
    public void A_day_and_a_named_month_are_read(string text) =>
        Assert.Equal(FirstOfMarch, Read(text));

    [Theory]
    [InlineData("7-Sep")]
    [InlineData("Sept-7")]
    [InlineData("Sept 7")]
    [InlineData("7-Sep-23")]
    [InlineData("7-Sep-2023")]
    [InlineData("7/Sep/2023")]
    [InlineData("7.Sep.2023")]
    [InlineData("07SEP2023")]
    [InlineData("07SEP23")]
    [InlineData("7th September")]
    [InlineData("September 7th, 2023")]
    [InlineData("September 7,2023")]
    [InlineData("Thursday, September 7, 2023")]
    [InlineData("Thu 7 Sep 2023")]
    [InlineData("Thursday, September 7, 2023 12:00:00 AM")]
    [InlineData("2023-Sep-07")]
    [InlineData("2023-09-07")]
    [InlineData("2023/09/07")]
    [InlineData("2023.09.07.")]
    [InlineData("2023_09_07")]
    [InlineData("2023-09-07 00:00:00")]
    [InlineData("2023-09-07T00:00:00.000Z")]
    [InlineData("2023-09-07 00:00:00+00:00")]
    [InlineData("20230907")]
    [InlineData("\uFF12\uFF10\uFF12\uFF13-\uFF10\uFF19-\uFF10\uFF17")]
    [InlineData("9月7日")]
    [InlineData("9月 7日")]
    [InlineData("2023年9月7日")]
    [InlineData("2023年9月7日星期四")]
    [InlineData("9월 7일")]
    [InlineData("2023년 9월 7일 목요일")]
    [InlineData("45176")]
    [InlineData("45176.0")]
    [InlineData("45176,00")]
    [InlineData("45,176")]
    [InlineData("45 176")]
    [InlineData("45.176")]
    [InlineData("45'176")]
    [InlineData("45,176.00")]
    public void A_date_in_any_dress_is_read(string text) =>
        Assert.Equal(SeventhOfSeptember, Read(text));

    [Theory]
    [InlineData("1-Dec", "Day DEC1")]
    [InlineData("4-Oct", "Day OCT4")]
    [InlineData("1-Feb", "Day FEB1")]
    [InlineData("3-Apr", "Day APR3")]
    [InlineData("2-Nov", "Day NOV2")]
    [InlineData("1-Jun", "Day JUN1")]
    [InlineData("1-May", "Day MAY1")]
    [InlineData("1-Aug", "Day AUG1")]
    [InlineData("1-Jan", "Day JAN1")]
    [InlineData("1-Jul", "Day JUL1")]
    [InlineData("Oct-31", "Day OCT31")]
    [InlineData("29-Feb", "Day FEB29")]
    [InlineData("1-déc.", "Day DEC1")]
    public void Every_month_has_its_symbols(string text, string readings) =>
        Assert.Equal(readings, Read(text));

    [Theory]
    [InlineData("2009-09-01")]
    [InlineData("2009/09/01")]
    [InlineData("2009-09-01 00:00")]
    [InlineData("1-Sep-09")]
    [InlineData("1 September 2009")]
    [InlineData("September 1, 2009")]
    [InlineData("20090901")]
    [InlineData("2009年9月1日")]
    public void The_first_of_a_month_is_a_day_and_a_year(string text) =>
        Assert.Equal("Day SEPT1 SEP1 > Year SEPT9 SEP9", Read(text));

    [Theory]
    [InlineData("Sep-2009")]
    [InlineData("Sep 2009")]
    [InlineData("SEP2009")]
    [InlineData("September 2009")]
    [InlineData("September, 2009")]
    [InlineData("2009 Sep")]
    [InlineData("2009-Sep")]
    [InlineData("2009-09")]
    [InlineData("2009/9")]
    [InlineData("09/2009")]
    [InlineData("9-2009")]
    [InlineData("09.2009")]
    [InlineData("2009年9月")]
    public void A_month_of_a_year_is_a_year(string text) =>
        Assert.Equal("Year SEPT9 SEP9", Read(text));

    [Theory]
    [InlineData("Sep-09", "Day SEPT9 SEP9")]
    [InlineData("Sep-31", "Year SEPT31 SEP31")]
    [InlineData("Sep-53", "Year SEPT53 SEP53")]
    [InlineData("53-Sep", "Year SEPT53 SEP53")]
    [InlineData("Sep-1953", "Year SEPT53 SEP53")]
    [InlineData("19603", "")]
    [InlineData("18141", "")]
    [InlineData("1-Sep-2000", "Day SEPT1 SEP1")]
    [InlineData("Sep-2000", "")]
    [InlineData("37104", "Day AUG1 > OtherDateSystem AUG2")]
    public void The_number_of_a_year_is_its_last_two_digits(string text, string readings) =>
        Assert.Equal(readings, Read(text));

    [Theory]
    [InlineData("9/7", "Day SEPT7 SEP7 > Day JUL9")]
    [InlineData("9-7", "Day SEPT7 SEP7 > Day JUL9")]
    [InlineData("10/3", "Day OCT3 > Day MARCH10 MARC10 MAR10")]
    [InlineData("10-03", "Day OCT3 > Day MARCH10 MARC10 MAR10")]
    [InlineData("09/07/2023", "Day SEPT7 SEP7 > Day JUL9")]
    [InlineData("9-7-23", "Day SEPT7 SEP7 > Day JUL9")]
    [InlineData("9/1/2009", "Day SEPT1 SEP1 > Day JAN9 > Year SEPT9 SEP9")]
    [InlineData("01/09/09 0:00", "Day JAN9 > Day SEPT1 SEP1 > Year SEPT9 SEP9")]
    [InlineData("4/4", "Day APR4")]
    [InlineData("13/4", "Day APR13")]
    [InlineData("4/13", "Day APR13")]
    [InlineData("29/2/2023", "")]
    [InlineData("29/2/2024", "Day FEB29")]
    [InlineData("7.9.", "Day SEPT7 SEP7 > DottedMonthFirst JUL9")]
    [InlineData("7. 9.", "Day SEPT7 SEP7 > DottedMonthFirst JUL9")]
    [InlineData("7.9.2023", "Day SEPT7 SEP7 > DottedMonthFirst JUL9")]
    [InlineData("7. 9. 2023", "Day SEPT7 SEP7 > DottedMonthFirst JUL9")]
    [InlineData("9.1.2009", "Day JAN9 > DottedMonthFirst SEPT1 SEP1 > DottedMonthFirst SEPT9 SEP9")]
    [InlineData("01.09.2009 00:00", "Day SEPT1 SEP1 > Year SEPT9 SEP9 > DottedMonthFirst JAN9")]
    [InlineData("4.4.23", "Day APR4")]
    public void A_day_and_a_month_in_numbers_come_in_either_order(string text, string readings) =>
        Assert.Equal(readings, Read(text));

    [Theory]
    [InlineData("40057", "Day SEPT1 SEP1 > Year SEPT9 SEP9 > OtherDateSystem SEPT2 SEP2")]
    [InlineData("38595", "Day AUG31 > OtherDateSystem SEPT1 SEP1 > OtherDateSystem SEPT9 SEP9")]
    [InlineData(
        "43524",
        "Day FEB28 > OtherDateSystem MARCH1 MARC1 MAR1 > OtherDateSystem MARCH23 MARC23 MAR23"
    )]
    [InlineData("36526", "Day JAN1 > OtherDateSystem JAN2")]
    [InlineData("35063", "")]
    [InlineData("32874", "")]
    [InlineData("46348", "Day NOV22")]
    [InlineData("46349", "")]
    [InlineData("31411", "")]
    public void A_serial_number_is_read_in_both_date_systems_up_to_today(
        string text,
        string readings
    ) => Assert.Equal(readings, Read(text));

    [Theory]
    [InlineData("36525")]
    [InlineData("35064")]
    public void A_number_that_is_too_small_for_the_usual_system_is_only_a_candidate(string text) =>
        Assert.Equal(
            [DateReadingKind.EarlySerial],
            DateReadings.Read(text, Today).Select(reading => reading.Kind).Distinct()
        );

    [Fact]
    public void A_time_of_today_makes_no_difference() =>
        Assert.NotEmpty(DateReadings.Read("46348", Today.AddHours(13)));

    [Theory]
    [InlineData("2-Apr", "APR-2")]
    [InlineData("4-Oct", "OCT-4")]
    [InlineData("16-Jun", "6-16")]
    [InlineData("27-Sep", "9-27")]
    [InlineData("2009-02-19", "2-19")]
    [InlineData("6/16", "6-16")]
    [InlineData("Sep-53", "SEP-53")]
    [InlineData("Jul-60", "7-60")]
    [InlineData("2-Aug", "AGO2")]
    [InlineData("37104", "AGO1")]
    [InlineData("38930", "AGO1")] // 1 August 2006
    [InlineData("1-Aug-04", "AGO4")]
    [InlineData("2-May", "MAG-2")]
    [InlineData("1-Mar", "MARS1")]
    [InlineData("7-Sep", "SET7")]
    [InlineData("1-Nov", "LIS1")]
    [InlineData("3-Oct", "OTT3")]
    [InlineData("4-Dec", "DIC4")]
    [InlineData("14-Jan", "14.1")]
    [InlineData("6-Mar", "6.3")]
    [InlineData("7-set", "SET07")]
    [InlineData("1-mag", "MAG1")]
    [InlineData("9/2/2015", "FEB9")]
    [InlineData("8/2/2015", "AGO2")]
    public void A_symbol_that_became_the_date_is_among_the_readings(string text, string symbol) =>
        Assert.Contains(
            symbol,
            DateReadings.Read(text, Today).SelectMany(reading => reading.Symbols)
        );

    [Theory]
    [InlineData("2023-08-02", "AGO2", nameof(DateReadingKind.OtherLanguage))]
    [InlineData("2-Aug", "AGO2", nameof(DateReadingKind.OtherLanguage))]
    [InlineData("1-May", "MEI1", nameof(DateReadingKind.OtherLanguage))]
    [InlineData("2-Jan", "OCA2", nameof(DateReadingKind.RemoteLanguage))]
    [InlineData("7-Sep", "SET7", nameof(DateReadingKind.OtherLanguage))]
    [InlineData("6-Mar", "6.3", nameof(DateReadingKind.RemoteLanguage))]
    [InlineData("7-wrz", "SET7", nameof(DateReadingKind.RemoteLanguage))]
    public void A_date_of_another_language_is_a_weaker_reading(
        string text,
        string symbol,
        string name
    )
    {
        var kind = Enum.Parse<DateReadingKind>(name);
        var readings = DateReadings.Read(text, Today);

        Assert.DoesNotContain(symbol, readings[0].Symbols);
        Assert.Contains(symbol, readings.Single(reading => reading.Kind == kind).Symbols);
    }

    [Theory]
    [InlineData("1-Mrz", "MARCH1 MARC1 MAR1 MARZ1 MRZ1")]
    [InlineData("1. März 2023", "MARCH1 MARC1 MAR1 MARZ1 MRZ1 > ForeignMonth MARCH23")]
    [InlineData("1. Ma\u0308rz", "MARCH1 MARC1 MAR1 MARZ1 MRZ1")]
    [InlineData("1-mars", "MARCH1 MARC1 MAR1 MARS1")]
    [InlineData("1 marzo", "MARCH1 MARC1 MAR1")]
    [InlineData("1er mars", "MARCH1 MARC1 MAR1 MARS1")]
    [InlineData("1 maart", "MARCH1 MARC1 MAR1 MRT1")]
    [InlineData("4-Okt", "OCT4 OKT4")]
    [InlineData("4. Oktober", "OCT4 OKT4")]
    [InlineData("Okt-04", "OCT4 OKT4")]
    [InlineData("Oktober 4", "OCT4 OKT4")]
    [InlineData("4-ott", "OCT4 OTT4")]
    [InlineData("4 października", "OCT4 PAZ4")]
    [InlineData("4-out", "OCT4 OUT4")]
    [InlineData("7-set", "SEPT7 SEP7 SET7")]
    [InlineData("07-set-15", "SEPT7 SEP7 SET7")]
    [InlineData("7 de septiembre de 2023", "SEPT7 SEP7")]
    [InlineData("quinta-feira, 7 de setembro de 2023", "SEPT7 SEP7 SET7")]
    [InlineData("Donnerstag, 7. Oktober 2023", "OCT7 OKT7")]
    [InlineData("szept.07", "SEPT7 SEP7 SZEPT7")]
    [InlineData("2023. szeptember 7., csütörtök", "SEPT7 SEP7 SZEPT7")]
    [InlineData("07.Eyl", "SEPT7 SEP7 EYL7")]
    [InlineData("07.EYLÜL", "SEPT7 SEP7 EYL7")]
    [InlineData("7 KASIM", "NOV7 KAS7")]
    [InlineData("7 kasım", "NOV7 KAS7")]
    [InlineData("07.сен", "SEPT7 SEP7")]
    [InlineData("7 сентября 2023 г.", "SEPT7 SEP7")]
    [InlineData("7 вересня", "SEPT7 SEP7")]
    [InlineData("7 Σεπτεμβρίου 2023", "SEPT7 SEP7")]
    [InlineData("7 ก.ย.", "SEPT7 SEP7")]
    [InlineData("\u0667 سبتمبر", "SEPT7 SEP7")]
    [InlineData("Okt 2004", "OCT4 OKT4")]
    public void A_month_of_another_language_is_the_english_one_and_its_own(
        string text,
        string symbols
    ) => Assert.StartsWith("ForeignMonth " + symbols, Read(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("SET-1", "LikeSymbol SEPT1 SEP1 SET1")]
    [InlineData("SET.1", "LikeSymbol SEPT1 SEP1 SET1")]
    [InlineData("BRE.1", "LikeSymbol MARCH1 MARC1 MAR1 BRE1")]
    [InlineData("Okt-11", "LikeSymbol OCT11 OKT11")]
    [InlineData("TRA-2.10", "LikeSymbol APR2 TRA2")]
    [InlineData("MEE-1", "")] // May, but in no language that most spreadsheets speak
    [InlineData("1-MEE", "ForeignMonth MAY1 MEE1")]
    public void A_foreign_month_before_a_number_can_as_well_be_a_symbol(
        string text,
        string readings
    ) => Assert.Equal(readings, Read(text));

    [Fact]
    public void A_word_that_two_languages_use_for_two_months_is_both() =>
        Assert.Equal("ForeignMonth JUL9 SRP9 > ForeignMonth AUG9", Read("9-srp"));

    [Theory]
    [InlineData("ca cs da de es fi fr hr hu is it nb nl pl pt ro sk sl sv tr")]
    [InlineData("ar be bg el et eu fa he hi hy id ka lt lv ru th uk")]
    public void The_months_of_every_culture_are_read(string cultures) =>
        Assert.All(
            cultures.Split(' ').SelectMany(WholeNames),
            name =>
                Assert.Contains(
                    DateReadings.Read($"22 {name.Word} 2023", Today),
                    reading => reading.Symbols.Contains(name.English + "22")
                )
        );

    private static IEnumerable<(string Word, string English)> WholeNames(string culture)
    {
        var format = (DateTimeFormatInfo)new CultureInfo(culture).DateTimeFormat.Clone();
        format.Calendar = new GregorianCalendar();
        var english = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        return format
            .MonthNames.Zip(english, (word, month) => (word, month.ToUpperInvariant()))
            .Concat(
                format.MonthGenitiveNames.Zip(
                    english,
                    (word, month) => (word, month.ToUpperInvariant())
                )
            )
            .Take(12)
            // Catalan writes "d'abril".
            .Where(name => name.word.All(char.IsLetter));
    }

    [Theory]
    [InlineData("Nov")]
    [InlineData("März")]
    [InlineData("MARCH1")]
    [InlineData("SEP4")]
    [InlineData("OKT2009")]
    [InlineData("7okt")]
    [InlineData("0-Mar")]
    [InlineData("32-1-Mar")]
    [InlineData("1-Mar-1-Mar")]
    [InlineData("31-Apr-2023")]
    [InlineData("29-Feb-2023")]
    [InlineData("1-Foo")]
    [InlineData("Foo, 1-Mar-2023")]
    [InlineData("7.9")]
    [InlineData("9.2009")]
    [InlineData("225.0")]
    [InlineData("13/13")]
    [InlineData("9/7.")]
    [InlineData("9/7/202")]
    [InlineData("9/7-2023")]
    [InlineData("9_7")]
    [InlineData("1-Mar-1899")]
    [InlineData("2101-03-01")]
    [InlineData("1-Mar 00:00")]
    [InlineData("Sep-2009 00:00")]
    [InlineData("2023-03-01 12:34")]
    [InlineData("20261123")]
    [InlineData("19891231")]
    [InlineData("20231301")]
    [InlineData("44986.5")]
    [InlineData("44986 00:00")]
    [InlineData("44,98,6")]
    [InlineData("673")]
    [InlineData("BRCA1")]
    [InlineData("HLA-A")]
    [InlineData("NKX2-1")]
    [InlineData("5-HTT")]
    [InlineData("SEPT-7A")]
    [InlineData("MARCH10-DT")]
    [InlineData("MARCH 10-DT")]
    [InlineData("SET-07p")]
    [InlineData("RES-4-22")]
    [InlineData("14-3-3")]
    [InlineData("Sep,7")]
    [InlineData("7,Sep")]
    [InlineData("Sep-2009-2010")]
    [InlineData("7-Sep-2009-10")]
    [InlineData("10-20-Sep")]
    [InlineData("Sep7-2009")]
    [InlineData("7Okt-2009")]
    [InlineData("9/7/2023.")]
    [InlineData("9/2009.")]
    public void Other_texts_are_no_damaged_symbols(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("7-Sep")]
    [InlineData("9/1/2009")]
    [InlineData("2009-09-01")]
    [InlineData("2009-03-01")]
    [InlineData("40057")]
    [InlineData("38960")]
    [InlineData("1-Okt-09")]
    public void A_date_has_few_symbols(string text) =>
        Assert.InRange(DateReadings.Read(text, Today).Sum(reading => reading.Symbols.Count), 1, 60);

    [Fact]
    public void A_culture_makes_no_difference()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal("Day APR1", Read("1-APRIL"));
            Assert.Equal("ForeignMonth DEC1 DIC1", Read("1-DIC"));
            Assert.Equal(SeventhOfSeptember, Read("Friday, SEPTEMBER 7, 2023"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void No_text_is_too_strange_to_be_read() =>
        Assert.All(RepairTexts.Hostile, text => Assert.NotNull(DateReadings.Read(text, Today)));

    [Fact]
    public void Any_text_gives_readings_in_order_without_repetition() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll(
                RepairTexts.Any,
                text =>
                {
                    var readings = DateReadings.Read(text, Today);
                    var symbols = readings.SelectMany(reading => reading.Symbols).ToList();
                    Assert.DoesNotContain(readings, reading => reading.Symbols.Count == 0);
                    Assert.Equal(symbols.Distinct(), symbols);
                    Assert.Equal(
                        readings.Select(reading => reading.Kind).Order(),
                        readings.Select(reading => reading.Kind)
                    );
                }
            )
        );

    /// <summary>The readings in order, each with its kind and its symbols without punctuation, except those of other languages.</summary>
    private static string Read(string text) =>
        string.Join(
            " > ",
            DateReadings
                .Read(text, Today)
                .Where(reading =>
                    reading.Kind
                        is not (
                            DateReadingKind.OtherLanguage
                            or DateReadingKind.RemoteLanguage
                            or DateReadingKind.OtherDateSystemAndLanguage
                        )
                )
                .Select(reading => (reading.Kind, Symbols: Plain(reading.Symbols)))
                .Where(reading => reading.Symbols.Length > 0)
                .Select(reading => $"{reading.Kind} {reading.Symbols}")
        );

    private static string Plain(IEnumerable<string> symbols) =>
        string.Join(' ', symbols.Where(symbol => Regex.IsMatch(symbol, "^[A-Z]+[1-9][0-9]*$")));
}
