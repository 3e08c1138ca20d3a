using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc.Tests.PowerShell;

/// <summary>The names of the Pester suite's tests, read from its files, so that each is counted even if none can run.</summary>
internal static partial class PesterSuite
{
    public static string Folder { get; } =
        Path.Combine(Support.Repository.Root, "tests", "HgncPS.Tests");

    /// <summary>All tests.</summary>
    public static IEnumerable<(string File, string Name)> Tests => TestsIn(Files);

    /// <summary>The tests that run with each build of the module.</summary>
    public static IEnumerable<(string File, string Name)> OfEachFlavour =>
        TestsIn(Files.Where(file => !RunsOnce(file)));

    /// <summary>The tests that run once, with the build of PowerShell 7. The first line of their file gives the reason.</summary>
    public static IEnumerable<(string File, string Name)> OfOne => TestsIn(Files.Where(RunsOnce));

    private static bool RunsOnce(string file) =>
        File.ReadLines(file).First().StartsWith("# Once:", StringComparison.Ordinal);

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.Tests.ps1").Order(StringComparer.Ordinal);

    private static IEnumerable<(string File, string Name)> TestsIn(IEnumerable<string> files) =>
        files.SelectMany(file =>
            It()
                .Matches(File.ReadAllText(file))
                .Select(match =>
                    (Path.GetFileName(file), match.Groups["name"].Value.Replace("''", "'"))
                )
        );

    [GeneratedRegex(
        @"^\s*It\s+'(?<name>([^']|'')+)'",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex It();
}
