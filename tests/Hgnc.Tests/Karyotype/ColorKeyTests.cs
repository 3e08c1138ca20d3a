using System;
using System.Linq;
using Hgnc.Karyotype;
using Xunit;

namespace Hgnc.Tests.Karyotype;

public class ColorKeyTests
{
    private static readonly KaryotypeOptions ByValue = new() { ColorBy = "value" };

    [Fact]
    public void The_largest_class_comes_first_and_each_is_counted()
    {
        var drawing = Draw("b", "a", "b", "c", "b", "a");

        Assert.Equal("b (3) a (2) c (1)", Legend(drawing));
        Assert.Equal(
            ["k0", "k1", "k2"],
            drawing
                .Marks.GroupBy(mark => mark.Told[^1])
                .OrderByDescending(marks => marks.Count())
                .Select(marks => marks.First().Color)
        );
    }

    [Fact]
    public void Values_beyond_the_last_colour_are_counted_together()
    {
        var values = Enumerable.Range(0, 12).SelectMany(i => Enumerable.Repeat($"v{i:00}", 20 - i));

        var legend = Legend(Draw([.. values, ""]));

        Assert.StartsWith("v00 (20) v01 (19)", legend, StringComparison.Ordinal);
        Assert.EndsWith(
            "v07 (13) 4 other values (42) no value (1)",
            legend,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_gene_of_two_groups_has_the_colour_of_the_larger_one()
    {
        var drawing = Drawing.Of(
            [
                Drawing.Gene("A", "1q21", "small", "large"),
                Drawing.Gene("B", "1q21", "large"),
                Drawing.Gene("C", "1q21", "small"),
                Drawing.Gene("D", "1q21", "large"),
            ],
            ByValue
        );

        Assert.Equal("large (3) small (1)", Legend(drawing));
    }

    [Theory]
    [InlineData("1|2|3", "1 (1) 2 (1) 3 (1)")]
    [InlineData("0|5|10|15|99", "0 to 19 (4) 80 to 99 (1)")]
    [InlineData("-1.5|0|0.5|2.9", "−2 to −1 (1) 0 to 1 (2) 2 to 3 (1)")]
    [InlineData("7|7||", "7 (2) no value (2)")]
    [InlineData("1e308|-1e308|5", "−1E+308 to 1E+308 (3)")]
    [InlineData("1|2|x", "1 (1) 2 (1) x (1)")]
    [InlineData("1|NaN", "1 (1) NaN (1)")]
    public void Numbers_make_a_scale(string values, string legend) =>
        Assert.Equal(legend, Legend(Draw(values.Split('|'))));

    [Fact]
    public void Without_a_property_all_marks_have_one_colour_and_there_is_no_legend()
    {
        var drawing = Drawing.Of([Drawing.Gene("A", "1q21", "x"), Drawing.Gene("B", "2q21", "y")]);

        Assert.Equal(["k0", "k0"], drawing.Marks.Select(mark => mark.Color));
        Assert.Equal("", Legend(drawing));
    }

    private static Drawing Draw(params string[] values) =>
        Drawing.Of(
            values.Select(
                (value, i) => Drawing.Gene($"G{i}", "17q21.31", value.Length == 0 ? [] : [value])
            ),
            ByValue
        );

    // Empty steps of a scale are not drawn.
    private static string Legend(Drawing drawing) =>
        string.Join(
            ' ',
            drawing
                .Root.Elements(Drawing.Svg + "text")
                .Where(text => text.Element(Drawing.Svg + "tspan") is not null)
                .Select(text => text.Value)
        );
}
