using System;
using System.Globalization;
using System.Linq;
using FsCheck.Fluent;
using Hgnc.Resolution.Repairs;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

public class SpreadsheetDateTests
{
    private const string FirstOfMarch = "MAR1 MARC1 MARCH1";

    private static readonly DateTime Today = new(2026, 11, 22);

    [Theory]
    [InlineData("1-Mar")]
    [InlineData("01-Mar")]
    [InlineData("1 Mar")]
    [InlineData("1/Mar")]
    [InlineData("1.Mar")]
    [InlineData("1. Mär")]
    [InlineData("1-MAR")]
    [InlineData(" 1-mar ")]
    [InlineData("1-Mar-23")]
    [InlineData("1-Mar-2023")]
    [InlineData("1 March 2023")]
    [InlineData("Mar-01")]
    [InlineData("Mar-1")]
    [InlineData("Mar 1")]
    [InlineData("March 1, 2023")]
    [InlineData("March 1,2023")]
    [InlineData("2023-Mar-01")]
    [InlineData("1\u2011Mar")]
    [InlineData("1\u2013Mar")]
    [InlineData("1\u2014Mar")]
    [InlineData("1\u2212Mar")]
    [InlineData("1\u00A0Mar")]
    [InlineData("1 -\u00A0Mar")]
    public void A_day_and_a_named_month_are_read(string text) =>
        Assert.Equal(FirstOfMarch, Read(text));

    [Theory]
    [InlineData("7-Sep", "SEP7 SEPT7")]
    [InlineData("Sept-7", "SEP7 SEPT7")]
    [InlineData("1-Dec", "DEC1")]
    [InlineData("4-Oct", "OCT4")]
    [InlineData("1-Feb", "FEB1")]
    [InlineData("3-Apr", "APR3")]
    [InlineData("2-Nov", "NOV2")]
    [InlineData("1-Jun", "JUN1")]
    [InlineData("1-May", "MAY1")]
    [InlineData("1-Aug", "AUG1")]
    [InlineData("1-Jan", "JAN1")]
    [InlineData("1-Jul", "JUL1")]
    [InlineData("Oct-31", "OCT31")]
    [InlineData("29-Feb", "FEB29")]
    public void Every_month_has_its_symbols(string text, string symbols) =>
        Assert.Equal(symbols, Read(text));

    [Theory]
    [InlineData("9/7", "JUL9 SEP7 SEPT7")]
    [InlineData("9-7", "JUL9 SEP7 SEPT7")]
    [InlineData("09/07/2023", "JUL9 SEP7 SEPT7")]
    [InlineData("9-7-23", "JUL9 SEP7 SEPT7")]
    [InlineData("3/1/2023 0:00", "JAN3 MAR1 MARC1 MARCH1")]
    [InlineData("4/4", "APR4")]
    [InlineData("13/4", "APR13")]
    [InlineData("4/13", "APR13")]
    [InlineData("29/2/2023", "")]
    [InlineData("29/2/2024", "FEB29")]
    [InlineData("7.9.", "SEP7 SEPT7 > JUL9")]
    [InlineData("7. 9.", "SEP7 SEPT7 > JUL9")]
    [InlineData("7.9.2023", "SEP7 SEPT7 > JUL9")]
    [InlineData("7. 9. 2023", "SEP7 SEPT7 > JUL9")]
    [InlineData("01.03.2023 00:00", "MAR1 MARC1 MARCH1 > JAN3")]
    [InlineData("4.4.23", "APR4")]
    [InlineData("2023-03-01", FirstOfMarch)]
    [InlineData("2023/03/01", FirstOfMarch)]
    [InlineData("2023.03.01.", FirstOfMarch)]
    [InlineData("1905-03-01", FirstOfMarch)]
    [InlineData("2099-03-01", FirstOfMarch)]
    [InlineData("2023-03-01 00:00:00", FirstOfMarch)]
    [InlineData("2023-03-01T00:00:00", FirstOfMarch)]
    [InlineData("2023-03-01T00:00:00.000Z", FirstOfMarch)]
    [InlineData("2023-03-01 00:00:00+00:00", FirstOfMarch)]
    [InlineData("1 March 2023 12:00 AM", FirstOfMarch)]
    [InlineData("20230301", FirstOfMarch)]
    public void Numeric_dates_are_read(string text, string symbols) =>
        Assert.Equal(symbols, Read(text));

    [Theory]
    [InlineData("44986", FirstOfMarch)]
    [InlineData("44986.0", FirstOfMarch)]
    [InlineData("44986,00", FirstOfMarch)]
    [InlineData("43524", "FEB28 > MAR1 MARC1 MARCH1")]
    [InlineData("32874", "JAN1 > JAN2")]
    [InlineData("32873", "JAN1")]
    [InlineData("31412", "JAN1")]
    [InlineData("31411", "")]
    [InlineData("46348", "NOV22")]
    [InlineData("46349", "")]
    public void A_serial_number_is_read_in_both_date_systems_from_1990_to_today(
        string text,
        string symbols
    ) => Assert.Equal(symbols, Read(text));

    [Fact]
    public void A_time_of_today_makes_no_difference() =>
        Assert.Single(SpreadsheetDate.Read("46348", Today.AddHours(13)));

    [Theory]
    [InlineData("1-Mrz", "MRZ1")]
    [InlineData("1-März", "MARZ1")]
    [InlineData("1. Ma\u0308rz", "MARZ1")]
    [InlineData("1-Mar", "")]
    [InlineData("1-mars", "MARS1")]
    [InlineData("1 marzo", "")]
    [InlineData("1 marca 2023", "")]
    [InlineData("1-mrt", "MRT1")]
    [InlineData("1 maart", "MRT1")]
    [InlineData("1. maaliskuuta", "MAALIS1")]
    [InlineData("1. bře", "BRE1")]
    public void A_foreign_march_is_march_and_its_own_word(string text, string own) =>
        Assert.Equal(
            string.Join(
                ' ',
                (FirstOfMarch + " " + own)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Order(StringComparer.Ordinal)
            ),
            Read(text)
        );

    [Theory]
    [InlineData("4-Okt", "OCT4 OKT4")]
    [InlineData("4. Oktober", "OCT4 OKT4")]
    [InlineData("4-Ott", "OCT4 OTT4")]
    [InlineData("4-paź", "OCT4 PAZ4")]
    [InlineData("4 października", "OCT4 PAZ4")]
    [InlineData("4-out", "OCT4 OUT4")]
    [InlineData("4 loka", "LOKA4 OCT4")]
    [InlineData("1-Mai", "MAI1 MAY1")]
    [InlineData("1-mei", "MAY1 MEI1")]
    [InlineData("1-maj", "MAJ1 MAY1")]
    [InlineData("1-mag", "MAG1 MAY1")]
    [InlineData("1-Dez", "DEC1 DEZ1")]
    [InlineData("1-dic", "DEC1 DIC1")]
    [InlineData("1-déc.", "DEC1")]
    [InlineData("1-des", "DEC1 DES1")]
    [InlineData("1-août", "AOUT1 AUG1")]
    [InlineData("1-févr.-23", "FEB1 FEVR1")]
    [InlineData("7-sept.-23", "SEP7 SEPT7")]
    [InlineData("7-set", "SEP7 SEPT7 SET7")]
    [InlineData("7 settembre 2023", "SEP7 SEPT7 SET7 SETT7")]
    [InlineData("7 de septiembre de 2023", "SEP7 SEPT7 SET7")]
    [InlineData("9-srp", "AUG9 SRP9")]
    [InlineData("1-lis", "LIS1 NOV1")]
    [InlineData("1-kwi", "APR1 KWI1")]
    [InlineData("1. heinä", "HEINA1 JUL1")]
    [InlineData("Okt 4", "OCT4 OKT4")]
    public void European_months_are_read(string text, string symbols) =>
        Assert.Equal(symbols, Read(text));

    [Theory]
    [InlineData(
        "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec"
    )]
    [InlineData(
        "januar februar märz april mai juni juli august september oktober november dezember"
    )]
    [InlineData(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    )]
    [InlineData(
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
    )]
    [InlineData(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    )]
    [InlineData(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    )]
    [InlineData(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    )]
    [InlineData(
        "januari februari maart april mei juni juli augustus september oktober november december"
    )]
    [InlineData(
        "januar februar marts april maj juni juli august september oktober november december"
    )]
    [InlineData(
        "januar februar mars april mai juni juli august september oktober november desember"
    )]
    [InlineData("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")]
    public void The_months_of_a_language_come_in_their_order(string words)
    {
        var english = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".Split(' ');

        Assert.All(
            words.Split(' ').Zip(english),
            pair => Assert.Contains(pair.Second + "2", Read("2 " + pair.First).Split(' '))
        );
    }

    [Theory]
    [InlineData("Nov")]
    [InlineData("März")]
    [InlineData("MARCH1")]
    [InlineData("Sep-99")]
    [InlineData("Sep-2001")]
    [InlineData("0-Mar")]
    [InlineData("32-Mar")]
    [InlineData("31-Apr")]
    [InlineData("29-Feb-2023")]
    [InlineData("1-Foo")]
    [InlineData("7.9")]
    [InlineData("13/13")]
    [InlineData("9/7/202")]
    [InlineData("9/7-2023")]
    [InlineData("1-Mar-1899")]
    [InlineData("2101-03-01")]
    [InlineData("1-Mar 00:00")]
    [InlineData("2023-03-01 12:34")]
    [InlineData("20261123")]
    [InlineData("19891231")]
    [InlineData("20231301")]
    [InlineData("44986.5")]
    [InlineData("44986 00:00")]
    [InlineData("673")]
    [InlineData("BRCA1")]
    [InlineData("HLA-A")]
    [InlineData("14-3-3")]
    public void Other_texts_are_no_damaged_symbols(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void Every_symbol_of_a_month_and_a_day_comes_back_from_the_date_it_became()
    {
        var prefixes = "JAN FEB MARCH MARC MAR APR MAY JUN JUL AUG SEPT SEP OCT NOV DEC".Split(' ');
        string[] formats =
        [
            "d-MMM",
            "dd-MMM",
            "MMM-dd",
            "d-MMM-yy",
            "d/M",
            "M/d/yyyy",
            "d.M.",
            "dd.MM.yyyy HH:mm",
            "yyyy-MM-dd",
            "yyyyMMdd",
            "yyyy-MM-ddTHH:mm:ss",
        ];
        for (var date = new DateTime(2024, 1, 1); date.Year == 2024; date = date.AddDays(1))
        {
            var month = date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant();
            foreach (
                var prefix in prefixes.Where(p => p.StartsWith(month, StringComparison.Ordinal))
            )
            {
                foreach (var format in formats)
                {
                    var damaged = date.ToString(format, CultureInfo.InvariantCulture);
                    Assert.Contains($"{prefix}{date.Day}", SpreadsheetDate.Read(damaged, Today)[0]);
                }
                var serial = (date - new DateTime(1899, 12, 30)).Days;
                Assert.Contains($"{prefix}{date.Day}", SpreadsheetDate.Read($"{serial}", Today)[0]);
            }
        }
    }

    [Fact]
    public void A_culture_makes_no_difference()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal("APR1", Read("1-APRIL"));
            Assert.Equal("DEC1 DIC1", Read("1-DIC"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void No_text_is_too_strange_to_be_asked_about() =>
        Assert.All(RepairTexts.Hostile, text => Assert.NotNull(SpreadsheetDate.Read(text, Today)));

    [Fact]
    public void Any_text_gives_groups_without_repetition() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll(
                RepairTexts.Any,
                text =>
                {
                    var groups = SpreadsheetDate.Read(text, Today);
                    var symbols = groups.SelectMany(group => group).ToList();
                    Assert.DoesNotContain(groups, group => group.Count == 0);
                    Assert.Equal(symbols.Distinct(), symbols);
                }
            )
        );

    /// <summary>The groups in their order, the symbols of each in theirs.</summary>
    private static string Read(string text) =>
        string.Join(
            " > ",
            SpreadsheetDate
                .Read(text, Today)
                .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)))
        );
}
