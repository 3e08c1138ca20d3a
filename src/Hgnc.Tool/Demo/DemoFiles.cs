using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Hgnc.Tool.Demo;

/// <summary>The files of the repository that the demo uses.</summary>
/// <param name="Root">The folder of the repository.</param>
internal sealed record DemoFiles(string Root)
{
    /// <summary>The table of genes, as a user names it in the repository's folder.</summary>
    public const string Genes = "samples/genes.csv";

    /// <summary>The module, as a user names it in the repository's folder.</summary>
    public const string Module = "out/HgncPS";

    public string GenesPath => Path.Combine(Root, Genes);

    public string DatasetPath => Path.Combine(Root, "samples", "hgnc_sample.json");

    public string WithdrawnPath => Path.Combine(Root, "samples", "withdrawn.txt");

    /// <summary>Finds the repository that contains one of these folders.</summary>
    /// <exception cref="HgncException">None of the folders is in the repository.</exception>
    public static DemoFiles Find(IEnumerable<string> folders) =>
        folders
            .SelectMany(Upwards)
            .Where(folder => File.Exists(Path.Combine(folder, "HgncPS.sln")))
            .Select(folder => new DemoFiles(folder))
            .FirstOrDefault()
        ?? throw new HgncException(
            HgncErrorKind.BadInput,
            "The demo needs HgncPS's repository: its samples, and the module that is built in it.",
            "Go to a clone of the repository, and there: dotnet run --project src/Hgnc.Tool -- demo"
        );

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
