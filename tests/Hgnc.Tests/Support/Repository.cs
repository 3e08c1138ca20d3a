using System;
using System.IO;

namespace Hgnc.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

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
