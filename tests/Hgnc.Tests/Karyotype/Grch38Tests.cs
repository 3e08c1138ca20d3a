using System;
using System.Linq;
using Hgnc.Karyotype.Genome;
using Xunit;

namespace Hgnc.Tests.Karyotype;

public class Grch38Tests
{
    // GRCh38.p14, as NCBI and Ensembl publish it.
    [Theory]
    [InlineData("1", 248_956_422)]
    [InlineData("2", 242_193_529)]
    [InlineData("3", 198_295_559)]
    [InlineData("4", 190_214_555)]
    [InlineData("5", 181_538_259)]
    [InlineData("6", 170_805_979)]
    [InlineData("7", 159_345_973)]
    [InlineData("8", 145_138_636)]
    [InlineData("9", 138_394_717)]
    [InlineData("10", 133_797_422)]
    [InlineData("11", 135_086_622)]
    [InlineData("12", 133_275_309)]
    [InlineData("13", 114_364_328)]
    [InlineData("14", 107_043_718)]
    [InlineData("15", 101_991_189)]
    [InlineData("16", 90_338_345)]
    [InlineData("17", 83_257_441)]
    [InlineData("18", 80_373_285)]
    [InlineData("19", 58_617_616)]
    [InlineData("20", 64_444_167)]
    [InlineData("21", 46_709_983)]
    [InlineData("22", 50_818_468)]
    [InlineData("X", 156_040_895)]
    [InlineData("Y", 57_227_415)]
    public void A_chromosome_has_its_length(string name, long length) =>
        Assert.Equal(
            length,
            Grch38.Chromosomes.Single(chromosome => chromosome.Name == name).Length
        );

    [Fact]
    public void There_are_862_bands_and_each_begins_where_the_one_before_it_ends()
    {
        Assert.Equal(24, Grch38.Chromosomes.Count);
        Assert.Equal(862, Grch38.Chromosomes.Sum(chromosome => chromosome.Bands.Count));
        foreach (var chromosome in Grch38.Chromosomes)
        {
            Assert.Equal(0, chromosome.Bands[0].Start);
            Assert.All(
                chromosome.Bands.Zip(chromosome.Bands.Skip(1)),
                pair => Assert.Equal(pair.First.End, pair.Second.Start)
            );
            Assert.All(chromosome.Bands, band => Assert.True(band.Start < band.End));
            Assert.Equal(
                chromosome.Bands.Count,
                chromosome.Bands.Select(band => band.Name).Distinct().Count()
            );
        }
    }

    [Fact]
    public void The_arms_meet_in_the_middle_of_two_bands_of_centromere() =>
        Assert.All(
            Grch38.Chromosomes,
            chromosome =>
            {
                var arms = string.Concat(chromosome.Bands.Select(band => band.Name[0]));
                var centromere = chromosome
                    .Bands.Where(band => band.Stain == Stain.Centromere)
                    .ToList();

                Assert.Equal(2, centromere.Count);
                Assert.StartsWith("p11", centromere[0].Name, StringComparison.Ordinal);
                Assert.StartsWith("q11", centromere[1].Name, StringComparison.Ordinal);
                Assert.Equal(centromere[0].End, centromere[1].Start);
                Assert.Equal(arms.LastIndexOf('p') + 1, arms.IndexOf('q'));
                Assert.Equal((centromere[0].Start, centromere[1].End), chromosome.Centromere);
            }
        );

    // The locations of well-known genes, by their first base in GRCh38.
    [Theory]
    [InlineData("17q21.31", 43_044_295)] // BRCA1
    [InlineData("13q13.1", 32_315_086)] // BRCA2
    [InlineData("17p13.1", 7_668_421)] // TP53
    [InlineData("7q34", 140_719_327)] // BRAF
    [InlineData("7q31.2", 117_480_025)] // CFTR
    [InlineData("Xq13.2", 73_820_651)] // XIST
    [InlineData("Yp11.2", 2_786_855)] // SRY
    [InlineData("19q13.32", 44_905_791)] // APOE
    [InlineData("8q24.21", 127_735_434)] // MYC
    [InlineData("22q12.2", 29_603_556)] // NF2
    [InlineData("5q", 112_707_498)] // APC
    [InlineData("1p36", 11_106_535)] // MTOR
    [InlineData("9pter-p24", 214_854)] // DOCK8
    public void A_gene_is_where_its_band_is(string location, long at)
    {
        var place = Assert.Single(HgncLocation.Read(location));
        var span = Grch38
            .Chromosomes.Single(chromosome => chromosome.Name == place.Chromosome)
            .Find(place);

        Assert.InRange(at, span.Start, span.End);
        Assert.True(span.End - span.Start < 140_000_000);
    }
}
