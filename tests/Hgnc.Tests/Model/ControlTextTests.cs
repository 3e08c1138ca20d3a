using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Model;

public class ControlTextTests
{
    [Theory]
    [InlineData("BRAF", "BRAF")]
    [InlineData("CaMKIIα, naïve, 😀", "CaMKIIα, naïve, 😀")]
    [InlineData("a\tb\nc\r\nd", "a\tb\nc\r\nd")]
    [InlineData("\u001b[31mred\u001b[0m", "␛[31mred␛[0m")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("over\rwritten", "over␍written")]
    [InlineData("\0\u007f", "␀␡")]
    [InlineData("\u009b31m\u0085", "␛[31m␛E")]
    public void A_control_character_is_shown_as_a_visible_symbol(string text, string shown) =>
        Assert.Equal(shown, ControlText.Show(text));

    [Theory]
    [InlineData(@"\u001b[2J")]
    [InlineData("\u009b2J")]
    [InlineData(@"\u009b2J")]
    [InlineData("\u007f[2J")]
    public async Task No_value_of_a_record_has_one(string text)
    {
        var genes = await Bodies.ReadAsync(
            Bodies.Response(
                1,
                $$$"""{"hgnc_id":"HGNC:1","symbol":"{{{text}}}","alias_symbol":["A","{{{text}}}"],"new_field":"{{{text}}}","new_{{{text}}}":1,"new_object":{"a":"{{{text}}}"}}"""
            )
        );

        foreach (var field in Assert.Single(genes).GetFields())
        {
            var shown = $"{field.Key} {field.Value}";
            Assert.Equal(ControlText.Show(shown), shown);
        }
        Assert.Contains("2J", genes[0].Symbol!, System.StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_of_an_error_has_one() =>
        Assert.Equal(
            "'␛[2J' is none.",
            new HgncException(HgncErrorKind.BadInput, "'\u001b[2J' is none.", "").Message
        );
}
