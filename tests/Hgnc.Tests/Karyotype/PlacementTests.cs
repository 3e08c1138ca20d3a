using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Karyotype;
using Hgnc.Karyotype.Genome;
using Hgnc.Karyotype.Layout;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Karyotype;

public class PlacementTests
{
    [Theory]
    [InlineData("17q21.31", "Chromosome 17", "17q21.31")]
    [InlineData("17q21", "Chromosome 17", "17q21")]
    [InlineData("1p36", "Chromosome 1", "1p36")]
    [InlineData("19q13.115", "Chromosome 19", "19q13.11")]
    [InlineData("Xp22.3", "Chromosome X", "Xp22.3")]
    [InlineData("13cen, GRCh38 novel patch", "Chromosome 13", "13p11.1")]
    [InlineData("22pter", "Chromosome 22", "22p13")]
    [InlineData("3p21.31 not on reference assembly", "Chromosome 3", "3p21.31")]
    public void A_mark_lies_within_its_band(string location, string part, string band)
    {
        var drawing = Drawing.Of([Drawing.Gene("A", location)]);
        var mark = Assert.Single(drawing.Marks);
        var (from, to) = drawing.Band(band);
        to += band == "13p11.1" ? drawing.Band("13q11").To - to : 0;

        Assert.Equal(part, mark.Part);
        Assert.InRange(mark.Box.Middle, from, to);
        if (to - from > mark.Box.Height)
        {
            Assert.InRange(mark.Box.Top, from - 0.02, to - mark.Box.Height + 0.02);
        }
    }

    [Theory]
    [InlineData("4q32.2-q32.3", "4q32.2", "4q32.3")]
    [InlineData("1p36.11-p35.3", "1p36.11", "1p35.3")]
    [InlineData("22pter-q11", "22p13", "22q11")]
    public void A_range_lies_over_its_bands(string location, string first, string last)
    {
        var drawing = Drawing.Of([Drawing.Gene("A", location)]);
        var mark = Assert.Single(drawing.Marks);
        var from = Math.Min(drawing.Band(first).From, drawing.Band(last).From);
        var to = Math.Max(drawing.Band(first).To, drawing.Band(last).To);

        Assert.InRange(mark.Box.Top, from, from + 1.5);
        Assert.InRange(mark.Box.Bottom, to - 1.5, to);
    }

    [Theory]
    [InlineData("5q", "5q")]
    [InlineData("5p", "5p")]
    [InlineData("5", "5")]
    public void Genes_without_a_band_are_on_the_other_side_of_their_arm(string location, string arm)
    {
        var drawing = Drawing.Of([
            Drawing.Gene("VAGUE", location),
            Drawing.Gene("EXACT", "5q31.1"),
        ]);
        var vague = drawing.Marks.Single(mark => mark.Symbol == "VAGUE");
        var exact = drawing.Marks.Single(mark => mark.Symbol == "EXACT");
        var (from, to) = drawing.Band(arm);

        Assert.InRange(vague.Box.Middle, from, to);
        Assert.True(vague.Box.Right < exact.Box.Left - 15);
        Assert.Contains("Left of a chromosome", drawing.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unplaced", "Unplaced (1)")]
    [InlineData("reserved", "Reserved (1)")]
    [InlineData("not on reference assembly", "Not on reference assembly (1)")]
    [InlineData(null, "No location (1)")]
    [InlineData("potato", "A location that is not valid (1)")]
    public void Genes_without_a_chromosome_are_reported_with_the_reason(
        string? location,
        string heading
    )
    {
        var drawing = Drawing.Of([Drawing.Gene("LOST1", location)]);
        var mark = Assert.Single(drawing.Marks);

        Assert.Equal(("On no chromosome", "LOST1"), (mark.Part, mark.Symbol));
        Assert.Contains(heading, drawing.Text, StringComparison.Ordinal);
        Assert.Contains("1 gene · 1 on no chromosome", drawing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_entry_is_on_no_chromosome()
    {
        var drawing = Drawing.Of([Drawing.Gene("OLD", "1q21") with { IsWithdrawn = true }]);

        Assert.Equal("On no chromosome", Assert.Single(drawing.Marks).Part);
        Assert.Contains("Withdrawn (1)", drawing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gene_with_two_locations_has_a_mark_at_each_that_names_both()
    {
        var drawing = Drawing.Of([Drawing.Gene("CRLF2", "Xp22.33 and Yp11.2")]);

        Assert.Equal(["Chromosome X", "Chromosome Y"], drawing.Marks.Select(mark => mark.Part));
        Assert.Equal(
            ["Xp22.33 and Yp11.2 (mark 1 of 2)", "Xp22.33 and Yp11.2 (mark 2 of 2)"],
            drawing.Marks.Select(mark => mark.Told[1])
        );
        Assert.Contains("1 gene · 1 at several locations", drawing.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(2_000)]
    public void Mitochondrial_genes_are_around_the_ring_and_do_not_overlap(int count)
    {
        var drawing = Drawing.Of(
            Enumerable.Range(0, count).Select(i => Drawing.Gene($"MT-{i}", "mitochondria"))
        );

        Assert.Equal(count, drawing.Marks.Count);
        Assert.All(drawing.Marks, mark => Assert.Equal("Mitochondria", mark.Part));
        Assert.All(
            drawing.Marks.Zip(drawing.Marks.Skip(1)),
            pair =>
                Assert.True(
                    Math.Sqrt(
                        Math.Pow(pair.First.Box.Left - pair.Second.Box.Left, 2)
                            + Math.Pow(pair.First.Box.Top - pair.Second.Box.Top, 2)
                    )
                        > pair.First.Box.Width * 0.9
                )
        );
    }

    [Theory]
    [InlineData(60)]
    [InlineData(600)]
    [InlineData(5_000)]
    public void No_mark_lies_on_another(int count)
    {
        var drawing = Drawing.Of(Scattered(count));

        Assert.Equal(count, drawing.Marks.Count);
        foreach (var part in drawing.Marks.GroupBy(mark => mark.Part))
        {
            var marks = part.OrderBy(mark => mark.Box.Left).ToList();
            for (var i = 0; i < marks.Count; i++)
            {
                for (var j = i + 1; j < marks.Count && marks[j].Box.Left < marks[i].Box.Right; j++)
                {
                    Assert.False(
                        marks[i].Box.Overlaps(marks[j].Box),
                        $"{part.Key}: {string.Join(' ', marks[i].Told)} and {string.Join(' ', marks[j].Told)}"
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(4_000)]
    public void No_label_lies_on_another_and_those_without_are_counted(int count)
    {
        var drawing = Drawing.Of(Scattered(count), new KaryotypeOptions { Label = true });

        var labels = drawing.Marks.Where(mark => mark.Label is not null).ToList();
        foreach (var part in labels.GroupBy(mark => mark.Part))
        {
            var heights = part.Select(mark => Number(mark.Label!, "y")).Order().ToList();
            var size = Number(part.First().Label!, "font-size");
            Assert.All(
                heights.Zip(heights.Skip(1)),
                pair => Assert.True(pair.Second - pair.First > size, $"{part.Key} {pair}")
            );
        }
        Assert.All(labels, mark => Assert.Equal(mark.Symbol, mark.Label!.Value));
        Assert.True(labels.Count >= Math.Min(count, 400));
        if (labels.Count < count)
        {
            var missing = (count - labels.Count).ToString("N0", CultureInfo.InvariantCulture);
            Assert.Contains($"Without a label, for lack of space: {missing}.", drawing.Text);
        }
    }

    [Fact]
    public void Genes_without_a_band_have_labels_on_the_left_and_no_labels_overlap()
    {
        var exact = Scattered(60);
        var vague = Enumerable
            .Range(0, 40)
            .Select(i =>
                Drawing.Gene($"LOC{100_200_300 + i}", i % 2 == 0 ? $"{(i % 22) + 1}" : "5q")
            );

        var drawing = Drawing.Of(exact.Concat(vague), new KaryotypeOptions { Label = true });

        Assert.All(drawing.Marks, mark => Assert.NotNull(mark.Label));
        Assert.DoesNotContain("Without a label", drawing.Text, StringComparison.Ordinal);
        Assert.All(
            drawing.Marks.Where(mark => IsVague(mark)),
            mark => Assert.True(LabelBox(mark).Right < mark.Box.Left)
        );
        var boxes = drawing.Marks.Select(LabelBox).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.True(boxes[i].Left > 0);
            for (var j = i + 1; j < boxes.Count; j++)
            {
                Assert.False(
                    boxes[i].Overlaps(boxes[j]),
                    $"{drawing.Marks[i].Symbol} {drawing.Marks[j].Symbol}"
                );
            }
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(4_000)]
    public void Without_space_for_labels_on_the_left_they_are_counted_and_marks_keep_their_size(
        int count
    )
    {
        var exact = Scattered(count).ToList();
        var vague = Enumerable
            .Range(1, 22)
            .Select(i => Drawing.Gene($"GENE{123_400 + i}", $"{i}"))
            .ToList();
        var bare = Drawing.Of(exact.Concat(vague));

        var drawing = Drawing.Of(exact.Concat(vague), new KaryotypeOptions { Label = true });

        var missing = drawing.Marks.Where(mark => mark.Label is null).ToList();
        Assert.Equal(22, missing.Count(IsVague));
        Assert.Contains(
            $"Without a label, for lack of space: {missing.Count.ToString("N0", CultureInfo.InvariantCulture)}.",
            drawing.Text,
            StringComparison.Ordinal
        );
        if (count == 60)
        {
            Assert.Equal(22, missing.Count);
            Assert.Equal(
                bare.Marks.Max(mark => mark.Box.Width),
                drawing.Marks.Max(mark => mark.Box.Width)
            );
        }
    }

    [Fact]
    public void Every_real_gene_lies_within_its_band()
    {
        var genes = RealData
            .Records()
            .Select(gene =>
                Drawing.Gene(
                    gene.GetProperty("symbol").GetString()!,
                    gene.GetProperty("location").GetString()
                )
            )
            .ToList();

        var drawing = Drawing.Of(genes);

        Assert.Equal(
            genes.Select(gene => gene.Symbol!).Order(StringComparer.Ordinal),
            drawing.Marks.Select(mark => mark.Symbol).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(5, drawing.Marks.Count(mark => mark.Part == "On no chromosome"));
        var places = genes.ToDictionary(
            gene => gene.Symbol!,
            gene => HgncLocation.Read(gene.Location)
        );
        foreach (var mark in drawing.Marks)
        {
            var chromosome = mark.Part.Replace("Chromosome ", "");
            var ofGene = places[mark.Symbol]
                .Where(place => place.Chromosome == chromosome)
                .ToList();
            if (ofGene.Count == 0)
            {
                continue;
            }
            Assert.Contains(
                ofGene,
                place =>
                {
                    var first = drawing.Band(chromosome + Exact(place.Arm + place.Band));
                    var last = place.IsRange
                        ? drawing.Band(chromosome + Exact(place.LastArm + place.LastBand))
                        : first;
                    return mark.Box.Middle >= Math.Min(first.From, last.From) - 0.02
                        && mark.Box.Middle <= Math.Max(first.To, last.To) + 0.02;
                }
            );
        }
    }

    // The ends and the middle have other names in the table; their exact positions are tested above.
    private static string Exact(string region) =>
        region.EndsWith("ter", StringComparison.Ordinal) || region == "cen" ? "" : region;

    private static IEnumerable<KaryotypeGene> Scattered(int count)
    {
        var random = new Random(Trial.Seed);
        var bands = Grch38
            .Chromosomes.SelectMany(chromosome =>
                chromosome.Bands.Select(band => chromosome.Name + band.Name)
            )
            .ToList();
        return Enumerable
            .Range(0, count)
            .Select(i =>
            {
                var band = bands[random.Next(bands.Count)];
                // Some are less precise than a band.
                return Drawing.Gene($"G{i}", random.Next(5) == 0 ? band.Split('.')[0] : band);
            });
    }

    private static bool IsVague(Drawing.Mark mark) =>
        mark.Told[1] == "5q" || mark.Told[1].Length < 3;

    private static Drawing.Box LabelBox(Drawing.Mark mark)
    {
        var size = Number(mark.Label!, "font-size");
        var width = DrawnText.Width(mark.Symbol, size);
        var isLeft = (string?)mark.Label!.Attribute("text-anchor") == "end";
        var x = Number(mark.Label!, "x");
        return new Drawing.Box(
            isLeft ? x - width : x,
            Number(mark.Label!, "y") - (size * 0.85),
            width,
            size
        );
    }

    private static double Number(System.Xml.Linq.XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
