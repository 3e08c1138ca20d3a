using System;
using System.IO;

namespace Hgnc.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The tool, built as the tests are. Beside the tests it lies as well, but not all that it needs in a process of its own.</summary>
    public static string Tool { get; } =
        Path.Combine(
            Root,
            "src/Hgnc.Tool",
            Path.GetRelativePath(Path.Combine(Root, "tests/Hgnc.Tests"), AppContext.BaseDirectory),
            "Hgnc.Tool.dll"
        );

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "HgncPS.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
