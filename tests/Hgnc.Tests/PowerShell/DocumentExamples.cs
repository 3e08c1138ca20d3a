using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc.Tests.PowerShell;

/// <summary>The names of the documents' examples, as in the Pester suite, so that each is a test even if none can run.</summary>
internal static partial class DocumentExamples
{
    public const string File = "Examples.Tests.ps1";

    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(
                Path.Combine(Support.Repository.Root, "docs"),
                "*.md",
                SearchOption.AllDirectories
            )
            .Prepend(Path.Combine(Support.Repository.Root, "README.md"))
            .SelectMany(NamesOf);

    private static IEnumerable<string> NamesOf(string path)
    {
        var document = Path.GetRelativePath(Support.Repository.Root, path)
            .Replace(Path.DirectorySeparatorChar, '/');
        var (heading, number, isInFence) = (document, 0, false);
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (!isInFence && Heading().Match(line) is { Success: true } match)
            {
                heading = match.Groups["text"].Value;
            }
            if (Fence().Match(line) is not { Success: true } fence)
            {
                continue;
            }
            isInFence = !isInFence;
            if (isInFence && fence.Groups["language"].Value is "powershell" or "shell")
            {
                yield return $"{document}, example {++number}: {heading}";
            }
        }
    }

    [GeneratedRegex(@"^#+ (Example \d+: )?(?<text>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<language>\w*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
