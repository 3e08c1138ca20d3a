using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hgnc.Mirror;
using Hgnc.Tool.Hosting;
using Spectre.Console;
using Line = Spectre.Console.Text;

namespace Hgnc.Tool.Demo;

/// <summary>What the demo shows: with colours in a terminal, as plain text everywhere else and where NO_COLOR is set.</summary>
internal sealed class DemoDisplay
{
    private const int Narrow = 80;
    private const int Wide = 120;

    // What the other columns of the table and the space between them take.
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

    /// <summary>Another program's output as it is.</summary>
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

    /// <summary>What symbols mean that are not approved ones, or why they mean nothing.</summary>
    public void Meanings(IEnumerable<HgncResolution> resolutions)
    {
        foreach (var resolution in resolutions)
        {
            Line($"  {resolution}", new Style(Color.Yellow));
        }
    }

    /// <summary>How many requests went out, how fast, and what the mirror saw of it.</summary>
    /// <param name="stats">The mirror's counts.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="besides">What the time has in it besides requests; nothing, mostly.</param>
    public void Traffic(MirrorStats stats, TimeSpan time, string besides = "")
    {
        var rate = stats.Requests / time.TotalSeconds;
        // The limit is one of each second, and the first second's requests go at once.
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
