using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Model;

public class HgncLocationTests
{
    // chromosome, arm, band, last arm, last band, note for each part; - for a missing one
    [Theory]
    [InlineData("17q21.31", "17 q 21.31 - -")]
    [InlineData("1p36", "1 p 36 - -")]
    [InlineData("Xq28", "X q 28 - -")]
    [InlineData("Yq11", "Y q 11 - -")]
    [InlineData("11p", "11 p - - -")]
    [InlineData("17", "17 - - - -")]
    [InlineData("X", "X - - - -")]
    [InlineData("1q25.2-q25.3", "1 q 25.2 q 25.3")]
    [InlineData("17q11.2-q12", "17 q 11.2 q 12")]
    [InlineData("4p14-p13", "4 p 14 p 13")]
    [InlineData("1p33-p32.3", "1 p 33 p 32.3")]
    [InlineData("8p11-q11.2", "8 p 11 q 11.2")]
    [InlineData("22pter-q11", "22 p pter q 11")]
    [InlineData("17q24-qter", "17 q 24 q qter")]
    [InlineData("19cen", "19 - cen - -")]
    [InlineData("2cen-q13", "2 - cen q 13")]
    [InlineData("13cen, GRCh38 novel patch", "13 - cen - - GRCh38 novel patch")]
    [InlineData("Xp22.33 and Yp11.2", "X p 22.33 - -", "Y p 11.2 - -")]
    [InlineData("10q23.3 or 10q24.2", "10 q 23.3 - -", "10 q 24.2 - -")]
    [InlineData("6p21.3 alternate reference locus", "6 p 21.3 - - alternate reference locus")]
    [InlineData("1p36.33 not on reference assembly", "1 p 36.33 - - not on reference assembly")]
    [InlineData(
        "Xp11.4-p11.2 not on reference assembly",
        "X p 11.4 p 11.2 not on reference assembly"
    )]
    [InlineData("mitochondria", "MT - - - -")]
    public void Reads_what_HGNC_writes_and_writes_it_the_same(
        string location,
        params string[] places
    )
    {
        var read = HgncLocation.Read(location);

        Assert.Equal(places, read.Select(Parts));
        Assert.Equal(
            location,
            string.Join(
                location.Contains(" or ", StringComparison.Ordinal) ? " or " : " and ",
                read
            )
        );
    }

    [Theory]
    [InlineData("19cenq13", "19 - cen q 13")]
    [InlineData("chr17:43044295-43170245", "17 - - - -")]
    [InlineData("Chromosome 17", "17 - - - -")]
    [InlineData("chrM", "MT - - - -")]
    [InlineData("17.0", "17 - - - -")]
    [InlineData(" 17Q21.31 ", "17 q 21.31 - -")]
    [InlineData("17q21 - 17q22", "17 q 21 q 22")]
    [InlineData("17q21-22", "17 q 21 q 22")]
    [InlineData("X;Y", "X - - - -", "Y - - - -")]
    [InlineData("1q21 reversed, as in 5", "1 q 21 - - reversed, as in 5")]
    public void Reads_what_tables_write(string location, params string[] places) =>
        Assert.Equal(places, HgncLocation.Read(location).Select(Parts));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unplaced")]
    [InlineData("reserved")]
    [InlineData("not on reference assembly")]
    [InlineData("23q11")]
    [InlineData("0")]
    [InlineData("1r11")]
    [InlineData("17potato")]
    [InlineData("Xylophone")]
    [InlineData("１７q２１")]
    [InlineData(" and , or ;")]
    public void A_text_without_a_location_has_no_position(string? location) =>
        Assert.Empty(HgncLocation.Read(location));

    [Theory]
    [InlineData("1q")]
    [InlineData("1q1.")]
    [InlineData("17q21 and ")]
    [InlineData("17q21,")]
    [InlineData("chr ")]
    [InlineData("cen-")]
    [InlineData("\ud800")]
    public void Ten_million_characters_are_no_location(string hostile) =>
        Assert.Empty(
            HgncLocation.Read(
                string.Concat(Enumerable.Repeat(hostile, 10_000_000 / hostile.Length))
            )
        );

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void No_culture_changes_a_location(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("MT - - - -", Parts(Assert.Single(HgncLocation.Read("MITOCHONDRIA"))));
            Assert.Equal("1 q 32.1", Parts(Assert.Single(HgncLocation.Read("CHR1Q32.1")))[..8]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_real_location_is_read_and_written_back()
    {
        var locations = RealData
            .Records()
            .Select(gene => gene.GetProperty("location").GetString()!)
            .ToList();

        var lost = new HashSet<string>();
        foreach (var location in locations)
        {
            var places = HgncLocation.Read(location);
            var joined = string.Join(location.Contains(" or ") ? " or " : " and ", places);
            if (location != joined)
            {
                lost.Add(location);
            }
        }

        Assert.Equal(RealData.RecordCount, locations.Count);
        Assert.Equal(["not on reference assembly", "reserved", "unplaced"], lost.Order());
    }

    private static string Parts(GenePosition place) =>
        string.Join(
            ' ',
            new[] { place.Chromosome, place.Arm, place.Band, place.LastArm, place.LastBand }
                .Select(part => part ?? "-")
                .Concat(place.Note is null ? [] : [place.Note])
        );
}
