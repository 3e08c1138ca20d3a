using System;
using System.IO;

namespace Hgnc.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>
    /// The program of the tool, built like the tests, unless <c>HGNC_TEST_TOOL</c> names another one. It is also in the folder of the tests, but
    /// without all files that a separate process needs.
    /// </summary>
    public static string Tool { get; } =
        Environment.GetEnvironmentVariable("HGNC_TEST_TOOL") is { Length: > 0 } named
            ? named
            : Path.GetFullPath(
                Path.Combine(
                    Root,
                    "src",
                    "Hgnc.Tool",
                    Path.GetRelativePath(
                        Path.Combine(Root, "tests", "Hgnc.Tests"),
                        AppContext.BaseDirectory
                    ),
                    OperatingSystem.IsWindows() ? "Hgnc.Tool.exe" : "Hgnc.Tool"
                )
            );

    /// <summary>The path of a file in the repository, in the system's form.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

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
