using System.Collections.Generic;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Hgnc.Bench.Query;

/// <summary>
/// A query is parsed and written again, or refused: texts that are designed to be slow, from a thousand characters to a million. The
/// time is that of one character.
/// </summary>
public class QueryBenchmark
{
    // Short texts are parsed several times, so that each run has the same number of characters.
    private const int Characters = 1_000_000;

    private string _text = "";

    /// <summary>The form of the text.</summary>
    [ParamsSource(nameof(Forms))]
    public QueryForm Form { get; set; } = null!;

    /// <summary>The number of characters.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    public static IEnumerable<QueryForm> Forms =>
        [
            new("terms", "", "BRAF ", ""),
            new("one word", "", "x", ""),
            new("fields", "", "symbol:BRAF AND ", "x"),
            new("operators", "", "a AND NOT b || ", "x"),
            new("phrases", "", "\"zinc finger\" ", ""),
            new("quotes, never closed", "", "\"a\"b", "\""),
            new("one phrase of quotes", "\"", "\\\"", "\""),
            new("backslashes", "", "\\\\", ""),
            new("stars", "", "*?*", ""),
            new("brackets", "", "[a {b ", ""),
            new("groups", "", "(a) ", ""),
            new("64 deep", "", new string('(', 63) + "a" + new string(')', 63) + " ", ""),
            new("parentheses, never closed", "", "(", ""),
            new("closing parentheses", "a ", ")", ""),
            new("hyphens", "a", "-", ""),
            new("tildes", "a", "~", "x"),
            new("spaces", "", " ", "a"),
            new("dots before a colon", "", "a.b-c ", ":x"),
        ];

    [GlobalSetup]
    public void Write() => _text = Form.Repeat(Length);

    [Benchmark(OperationsPerInvoke = Characters)]
    public void ParseAndWrite()
    {
        for (var read = 0; read < Characters; read += Length)
        {
            try
            {
                _ = HgncQuery.Parse(_text).ToString();
            }
            catch (HgncQueryException)
            {
                // Creating the error also takes time.
            }
        }
    }
}

/// <summary>A form of text.</summary>
/// <param name="Name">The form's name in the table.</param>
/// <param name="Before">The text before the part.</param>
/// <param name="Part">The part that is repeated until the text is long enough.</param>
/// <param name="After">The text after the part.</param>
public sealed record QueryForm(string Name, string Before, string Part, string After)
{
    public string Repeat(int length)
    {
        var text = new StringBuilder(Before, length);
        while (text.Length + Part.Length + After.Length <= length)
        {
            text.Append(Part);
        }
        return text.Append(After).ToString();
    }

    public override string ToString() => Name;
}
