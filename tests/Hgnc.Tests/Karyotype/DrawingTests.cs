using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Karyotype;
using Hgnc.Karyotype.Genome;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Karyotype;

public class DrawingTests
{
    private static readonly KaryotypeGene Brca1 = new()
    {
        Symbol = "BRCA1",
        HgncId = "HGNC:1100",
        Name = "BRCA1 DNA repair associated",
        Location = "17q21.31",
        Values = ["protein-coding gene"],
    };

    [Fact]
    public void A_mark_shows_symbol_name_location_and_value_and_links_to_the_symbol_report()
    {
        var mark = Assert.Single(
            Drawing.Of([Brca1], new KaryotypeOptions { ColorBy = "locus_group" }).Marks
        );

        Assert.Equal(
            [
                "BRCA1",
                "BRCA1 DNA repair associated",
                "17q21.31",
                "locus_group: protein-coding gene",
            ],
            mark.Told
        );
        Assert.Equal(
            "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
            mark.Link
        );
    }

    [Fact]
    public void The_same_genes_give_the_same_bytes_in_any_order_and_culture()
    {
        var genes = Enumerable
            .Range(0, 300)
            .Select(i => Drawing.Gene($"G{i}", $"{(i % 22) + 1}q{11 + (i % 3)}", $"{i / 7.0:R}"))
            .ToList();
        var options = new KaryotypeOptions { ColorBy = "x", Label = true };
        var expected = Drawing.Of(genes, options).Bytes;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                genes.Reverse();
                Assert.Equal(expected, Drawing.Of(genes, options).Bytes);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("]]></style><script>alert(1)</script>")]
    [InlineData("' onload='alert(1)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("HGNC:1\" onclick=\"alert(1)")]
    [InlineData("\0\u001b[31m\ufffe\uffff\ud800 \udc00 &amp; \u2028")]
    [InlineData("İ ı ß 漢字 🧬 עברית")]
    public void Values_of_the_data_stay_text(string hostile)
    {
        var gene = new KaryotypeGene
        {
            Symbol = hostile,
            HgncId = hostile,
            Name = hostile,
            Location = "1q21 " + hostile,
            Values = [hostile],
        };
        var absent = gene with { Symbol = hostile + "2", Location = hostile };
        var options = new KaryotypeOptions
        {
            ColorBy = hostile,
            Title = hostile,
            Label = true,
        };

        var drawing = Drawing.Of([gene, absent], options);
        var page = Page([gene, absent], options);

        Assert.Equal(2, drawing.Marks.Count);
        Assert.DoesNotContain(drawing.Root.Descendants(), e => e.Name.LocalName == "script");
        Assert.DoesNotContain(
            drawing.Root.DescendantsAndSelf().SelectMany(e => e.Attributes()),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(drawing.Root.Descendants(), e => e.Attribute("href") is not null);
        // The page has only its own script, and allows no other.
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.Matches("default-src 'none'; .*script-src 'sha256-[^']+'\"", page);
    }

    [Fact]
    public void Only_links_lead_out_of_the_file()
    {
        var page = Page([Brca1], new KaryotypeOptions { Label = true });
        var addresses = Regex.Matches(page, "(https?:)?//[a-z][^\"'<> ]*").Select(m => m.Value);

        Assert.Equal(
            [
                "http://www.w3.org/2000/svg",
                "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
            ],
            addresses.Distinct().Order()
        );
        Assert.DoesNotMatch("(?i)@import|url\\((?!#)| src=|<link|<img", page);
    }

    [Fact]
    public void A_gene_that_comes_twice_is_drawn_once_and_counted()
    {
        var drawing = Drawing.Of([Brca1, Brca1 with { Values = [] }, Drawing.Gene("A", "1q21")]);

        Assert.Equal(["A", "BRCA1"], drawing.Marks.Select(mark => mark.Symbol).Order());
        Assert.Contains("2 genes · 1 given more than once", drawing.Text);
    }

    [Fact]
    public void The_first_of_two_equal_genes_is_drawn()
    {
        var moved = Brca1 with { HgncId = "hgnc:1100", Location = "13q13.1" };

        Assert.Equal("Chromosome 17", Assert.Single(Drawing.Of([Brca1, moved]).Marks).Part);
        Assert.Equal("Chromosome 13", Assert.Single(Drawing.Of([moved, Brca1]).Marks).Part);
    }

    [Fact]
    public void Forty_five_thousand_genes_make_a_file_that_is_whole_and_below_15_MB()
    {
        const int Count = 45_000;
        var random = new Random(Trial.Seed);
        var bands = Grch38
            .Chromosomes.SelectMany(chromosome =>
                chromosome.Bands.Select(band => chromosome.Name + band.Name)
            )
            .ToList();
        var genes = Enumerable
            .Range(1, Count)
            .Select(i => new KaryotypeGene
            {
                Symbol = $"GENE{i}",
                HgncId = $"HGNC:{i}",
                Name = "a name that is about as long as names of genes are " + i,
                Location = bands[random.Next(bands.Count)],
                Values = [$"group {random.Next(4)}"],
            });

        var drawing = Drawing.Of(genes, new KaryotypeOptions { ColorBy = "locus_group" });

        Assert.Equal(Count, drawing.Marks.Select(mark => mark.Link).Distinct().Count());
        Assert.All(
            drawing.Marks,
            mark =>
            {
                var (from, to) = drawing.Band(mark.Told[2]);
                Assert.InRange(mark.Box.Middle, from - 0.02, to + 0.02);
                Assert.True(mark.Box.Width > 0.05);
            }
        );
        Assert.True(drawing.Bytes.Length < 15_000_000, $"{drawing.Bytes.Length} bytes");
        Assert.Contains("The genes of a band form a bar", drawing.Text);
    }

    [Fact]
    public void No_genes_make_a_drawing_of_the_chromosomes()
    {
        var drawing = Drawing.Of([]);

        Assert.Empty(drawing.Marks);
        Assert.Contains("0 genes", drawing.Text);
    }

    [Theory]
    [InlineData(KaryotypeTheme.Auto, true, true, true)]
    [InlineData(KaryotypeTheme.Light, true, false, false)]
    [InlineData(KaryotypeTheme.Dark, false, true, false)]
    public void A_theme_has_its_colours(KaryotypeTheme theme, bool light, bool dark, bool asks)
    {
        var style = Drawing
            .Of([], new KaryotypeOptions { Theme = theme })
            .Root.Element(Drawing.Svg + "style")!
            .Value;

        Assert.Equal(light, style.Contains(".bg{fill:#fff}", StringComparison.Ordinal));
        Assert.Equal(dark, style.Contains(".bg{fill:#0f141a}", StringComparison.Ordinal));
        Assert.Equal(asks, style.Contains("prefers-color-scheme", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_s_picture_is_what_is_drawn_today()
    {
        using var set = System.Text.Json.JsonDocument.Parse(
            File.ReadAllBytes(Repository.Sample("hgnc_sample.json"))
        );
        var genes = set
            .RootElement.GetProperty("response")
            .GetProperty("docs")
            .EnumerateArray()
            .Select(gene => new KaryotypeGene
            {
                Symbol = gene.GetProperty("symbol").GetString(),
                HgncId = gene.GetProperty("hgnc_id").GetString(),
                Name = gene.GetProperty("name").GetString(),
                Location = gene.GetProperty("location").GetString(),
                Values = [gene.GetProperty("locus_group").GetString()!],
            });

        var drawn = Drawing.Of(
            genes,
            new KaryotypeOptions
            {
                ColorBy = "locus_group",
                Label = true,
                Title = "66 genes, drawn by HgncPS",
            }
        );

        var kept = File.ReadAllText(Path.Combine(Repository.Root, "docs/images/karyotype.svg"));
        Assert.Equal(kept.Replace("\r", ""), Encoding.UTF8.GetString(drawn.Bytes));
    }

    private static string Page(KaryotypeGene[] genes, KaryotypeOptions options)
    {
        using var file = new MemoryStream();
        KaryotypeDrawing.WriteHtml(file, genes, options);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
