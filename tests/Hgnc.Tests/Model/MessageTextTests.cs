using System.Linq;
using Xunit;

namespace Hgnc.Tests.Model;

/// <summary>Messages about inputs of any length.</summary>
public sealed class MessageTextTests
{
    [Fact]
    public void A_message_about_a_huge_input_keeps_its_beginning_and_its_end()
    {
        var huge = new string('A', 10_000_000);
        var error = new HgncException(
            HgncErrorKind.BadInput,
            $"'{huge}' is nothing.",
            $"Leave out '{huge}', please."
        );

        Assert.StartsWith("'AAA", error.Message);
        Assert.EndsWith("' is nothing.", error.Message);
        Assert.InRange(error.Message.Length, 100, 1000);
        Assert.InRange(error.Advice.Length, 100, 1000);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        // One of the two begins at an odd position, so that each cut falls within a character.
        foreach (var start in (string[])["", "a"])
        {
            var text = start + string.Concat(Enumerable.Repeat("😀", 1000));
            Assert.DoesNotContain('\ufffd', Recoded(MessageText.Of(text)));
        }
    }

    private static string Recoded(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
