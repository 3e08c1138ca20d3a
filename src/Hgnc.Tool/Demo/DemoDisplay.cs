using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hgnc.Mirror;
using Hgnc.Tool.Hosting;
using Spectre.Console;
using Line = Spectre.Console.Text;

namespace Hgnc.Tool.Demo;

/// <summary>The output of the demo: with colours in a terminal, and as plain text otherwise or if NO_COLOR is set.</summary>
internal sealed class DemoDisplay
{
    private const int Narrow = 80;
    private const int Wide = 120;

    // The width of the other columns of the table, with the space between them.
    private const int OtherColumns = 61;

    private readonly IAnsiConsole _console;
    private readonly TextWriter _writer;

    public DemoDisplay(TextWriter writer, ToolContext context)
    {
        _writer = writer;
        var isPlain = !context.IsTerminal || !string.IsNullOrEmpty(context.GetVariable("NO_COLOR"));
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
            }
        );
        _console.Profile.Width = context.IsTerminal
            ? Math.Clamp(_console.Profile.Width, Narrow, Wide)
            : 100;
    }

    public void Title(string text)
    {
        _console.WriteLine();
        Line(text, new Style(decoration: Decoration.Bold));
    }

    public void Line(string text, Style? style = null)
    {
        _console.Write(new Line(text, style));
        _console.WriteLine();
        _writer.Flush();
    }

    public void Bad(string text) => Line(text, new Style(Color.Red));

    /// <summary>Writes the output of another program unchanged.</summary>
    public void Verbatim(string text)
    {
        _writer.WriteLine(text.TrimEnd());
        _writer.Flush();
    }

    public void Genes(IEnumerable<HgncGene> genes)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns(
            "HGNC ID",
            "Symbol",
            "Name",
            "Location",
            "Ensembl gene"
        );
        foreach (var column in table.Columns)
        {
            column.NoWrap();
        }
        foreach (var gene in genes)
        {
            table.AddRow(
                new Line(gene.HgncId ?? ""),
                new Line(gene.Symbol ?? "", new Style(Color.Green)),
                new Line(Shorten(gene.Name ?? "", _console.Profile.Width - OtherColumns)),
                new Line(gene.Location ?? ""),
                new Line(gene.EnsemblGeneId ?? "")
            );
        }
        _console.Write(table);
        _writer.Flush();
    }

    /// <summary>Shows what symbols mean that are not approved, or why they mean no gene.</summary>
    public void Meanings(IEnumerable<HgncResolution> resolutions)
    {
        foreach (var resolution in resolutions)
        {
            Line($"  {resolution}", new Style(Color.Yellow));
        }
    }

    /// <summary>Shows how many requests were sent, how fast, and what the mirror counted.</summary>
    /// <param name="stats">The counts of the mirror.</param>
    /// <param name="time">The total time.</param>
    /// <param name="besides">What the time includes besides requests, or an empty string.</param>
    public void Traffic(MirrorStats stats, TimeSpan time, string besides = "")
    {
        var rate = stats.Requests / time.TotalSeconds;
        // The limit applies to each second, and the requests of the first second are sent at once.
        var start = rate > stats.MaxInOneSecond ? " (the first ten at once)" : "";
        Line(
            FormattableString.Invariant(
                $"{stats.Requests} requests, {time.TotalSeconds:0.0} s{besides}, {rate:0.0}/s{start}; the mirror saw at most {stats.MaxInOneSecond}/s and refused {stats.Refused}."
            )
        );
    }

    private static string Shorten(string text, int width) =>
        text.Length <= width ? text : text[..(width - 1)].TrimEnd() + "…";
}
