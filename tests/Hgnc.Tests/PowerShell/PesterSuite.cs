using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc.Tests.PowerShell;

/// <summary>The names of the Pester suite's tests, read from its files: so that each is counted, also where none can run.</summary>
internal static partial class PesterSuite
{
    public static string Folder { get; } =
        Path.Combine(Support.Repository.Root, "tests", "HgncPS.Tests");

    public static IEnumerable<(string File, string Name)> Tests =>
        Directory
            .EnumerateFiles(Folder, "*.Tests.ps1")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
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
