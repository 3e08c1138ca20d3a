using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hgnc.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hgnc.Tests.Architecture;

/// <summary>The source of a project as the compiler understands it: the dependencies between its folders.</summary>
internal static class SourceProject
{
    /// <summary>The projects of <c>src</c> that have more than a few files.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Hgnc",
        "Hgnc.Karyotype",
        "Hgnc.Mirror",
        "Hgnc.Tool",
        "HgncPS",
    ];

    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.Preview,
        preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]
    );

    // The tests run with the same assemblies that the projects are built with.
    private static readonly IReadOnlyList<PortableExecutableReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The project's folder.</summary>
    public static string Folder(string name) => Repository.PathOf($"src/{name}");

    /// <summary>The source files of the project, without generated files.</summary>
    public static IEnumerable<string> Files(string name) =>
        Directory
            .EnumerateFiles(Folder(name), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetRelativePath(Folder(name), file).Split(Path.DirectorySeparatorChar)[0]
                    is not ("bin" or "obj")
            );

    /// <summary>The folder of a file below the project's folder, with slashes; empty for the project's folder itself.</summary>
    public static string FolderOf(string name, string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Folder(name), file))!.Replace('\\', '/');

    /// <summary>Every use of a type or member that is declared in another folder of the project.</summary>
    public static IReadOnlyList<FolderUse> FindUses(string name)
    {
        var compilation = Compile(name);
        var uses = new HashSet<FolderUse>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var from = FolderOf(name, tree.FilePath);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var info = model.GetSymbolInfo(node);
                var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
                foreach (var file in DeclaringFiles(symbol))
                {
                    var to = FolderOf(name, file);
                    if (to != from)
                    {
                        uses.Add(
                            new FolderUse(
                                from,
                                to,
                                Path.GetFileName(tree.FilePath),
                                Path.GetFileName(file)
                            )
                        );
                    }
                }
            }
        }
        return uses.ToList();
    }

    private static CSharpCompilation Compile(string name) =>
        CSharpCompilation.Create(
            name,
            Files(name)
                .Select(file =>
                    CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file)
                ),
            References.Where(reference =>
                Path.GetFileNameWithoutExtension(reference.FilePath) != name
            ),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );

    private static IEnumerable<string> DeclaringFiles(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }
        return type?.OriginalDefinition.DeclaringSyntaxReferences.Select(reference =>
                reference.SyntaxTree.FilePath
            ) ?? [];
    }
}

/// <summary>A file's dependency on a file in another folder of the same project.</summary>
internal sealed record FolderUse(string From, string To, string FromFile, string ToFile);
