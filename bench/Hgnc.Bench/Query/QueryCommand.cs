using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Bench.Query;

/// <summary><c>query</c>: the time per character of a query, in texts that are designed to be slow, from a thousand characters to a million.</summary>
internal static class QueryCommand
{
    private const int Runs = 3;

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000];

    // The part that is repeated until the text is long enough, and the text before and after it.
    private static readonly (string Name, string Before, string Part, string After)[] Shapes =
    [
        ("terms", "", "BRAF ", ""),
        ("one word", "", "x", ""),
        ("fields", "", "symbol:BRAF AND ", "x"),
        ("operators", "", "a AND NOT b || ", "x"),
        ("phrases", "", "\"zinc finger\" ", ""),
        ("quotes, never closed", "", "\"a\"b", "\""),
        ("one phrase of quotes", "\"", "\\\"", "\""),
        ("backslashes", "", "\\\\", ""),
        ("stars", "", "*?*", ""),
        ("brackets", "", "[a {b ", ""),
        ("groups", "", "(a) ", ""),
        ("64 deep", "", new string('(', 63) + "a" + new string(')', 63) + " ", ""),
        ("parentheses, never closed", "", "(", ""),
        ("closing parentheses", "a ", ")", ""),
        ("hyphens", "a", "-", ""),
        ("tildes", "a", "~", "x"),
        ("spaces", "", " ", "a"),
        ("dots before a colon", "", "a.b-c ", ":x"),
    ];

    public static Command Create()
    {
        var command = new Command("query", "Measures what a character of a query text costs.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        Print(
            "ns a character",
            Lengths.Select(length => length.ToString("N0", CultureInfo.InvariantCulture))
        );
        foreach (var (name, before, part, after) in Shapes)
        {
            Print(
                name,
                Lengths.Select(length =>
                    Measure(Text(length, before, part, after))
                        .ToString("0.0", CultureInfo.InvariantCulture)
                )
            );
        }
    }

    private static string Text(int length, string before, string part, string after)
    {
        var text = new StringBuilder(before, length);
        while (text.Length + part.Length + after.Length <= length)
        {
            text.Append(part);
        }
        return text.Append(after).ToString();
    }

    // The CPU time, including garbage collection, and the minimum of some runs, to exclude other programs.
    private static double Measure(string text) =>
        Enumerable.Range(0, Runs).Min(_ => Time(text)) / text.Length;

    private static double Time(string text)
    {
        // A short text is parsed often enough for the resolution of the clock.
        var times = Math.Max(1, 1_000_000 / text.Length);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            ReadAndWrite(text);
        }
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalNanoseconds / times;
    }

    private static void ReadAndWrite(string text)
    {
        try
        {
            _ = HgncQuery.Parse(text).ToString();
        }
        catch (HgncQueryException)
        {
            // Creating the error also takes time.
        }
    }

    private static void Print(string name, IEnumerable<string> cells) =>
        Console.WriteLine(
            name.PadRight(28) + string.Concat(cells.Select(cell => cell.PadLeft(12)))
        );
}
