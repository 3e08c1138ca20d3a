using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Hgnc.Tests.Tool;

namespace Hgnc.Tests.Surface;

/// <summary>The tool's verbs, arguments and options, as in its help.</summary>
internal static partial class ToolSurface
{
    public static async Task<IEnumerable<string>> LinesAsync()
    {
        var root = await LinesOfAsync("");
        var verbs = root.Where(line => line.Section == "Commands").Select(line => line.Text);
        var lines = root.Select(line => line.AsSurface("hgnc")).ToList();
        foreach (var verb in verbs.Select(verb => verb.Split(' ')[0]))
        {
            lines.AddRange(
                (await LinesOfAsync(verb)).Select(line => line.AsSurface($"hgnc {verb}"))
            );
        }
        return lines;
    }

    private static async Task<List<Line>> LinesOfAsync(string verb)
    {
        var help = await ToolRun.RunAsync(verb.Length == 0 ? ["--help"] : [verb, "--help"]);
        var (lines, section) = (new List<Line>(), "");
        foreach (var line in help.Lines)
        {
            if (line is [not ' ', .., ':'])
            {
                section = line[..^1];
            }
            else if (section is "Commands" or "Arguments" or "Options" && line.Length > 0)
            {
                lines.Add(new Line(section, Column().Match(line).Groups["text"].Value));
            }
        }
        return lines;
    }

    private sealed record Line(string Section, string Text)
    {
        public string AsSurface(string command) =>
            $"tool {command}{(Section == "Commands" ? ", verb" : "")} {Text}";
    }

    // The first column, with the name and the value. The second one is the description.
    [GeneratedRegex(@"^  (?<text>\S+( \S+)*)(  |$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();
}
