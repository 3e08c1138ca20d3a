using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Architecture;

/// <summary>The rules of docs/architecture.md, checked against the source with the compiler's semantic model.</summary>
[Trait("Speed", "Slow")]
public sealed partial class ArchitectureTests
{
    private const int MaxLines = 300;
    private const int MaxFiles = 25;

    // The dependencies of a project are found once for all tests.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<FolderUse>>> Uses = new(
        StringComparer.Ordinal
    );

    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Components_have_no_cycles(string project) =>
        Assert.Empty(new FolderGraph(UsesOf(project), Component).Cycles());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_have_no_cycles(string project) =>
        Assert.Empty(new FolderGraph(UsesOf(project), folder => folder).Cycles());

    [Fact]
    public void A_cycle_would_be_found() =>
        Assert.Equal(
            ["A/a.cs uses B/b.cs", "B/b.cs uses C/c.cs", "C/c.cs uses A/a.cs"],
            new FolderGraph(
                [
                    new("A", "B", "a.cs", "b.cs"),
                    new("B", "C", "b.cs", "c.cs"),
                    new("C", "A", "c.cs", "a.cs"),
                    new("A", "D", "a.cs", "d.cs"),
                ],
                folder => folder
            ).Cycles()
        );

    [Fact]
    public void Every_arrow_of_the_picture_is_in_the_library_and_none_points_back()
    {
        var graph = new FolderGraph(UsesOf("Hgnc"), Component);
        var picture = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        var components = Node()
            .Matches(picture)
            .Where(node =>
                Directory.Exists(Repository.PathOf($"src/Hgnc/{node.Groups["component"]}"))
            )
            .ToDictionary(
                node => node.Groups["id"].Value,
                node => node.Groups["component"].Value,
                StringComparer.Ordinal
            );
        var arrows = Arrow()
            .Matches(picture)
            .Select(arrow => (From: arrow.Groups["from"].Value, To: arrow.Groups["to"].Value))
            .Where(arrow => components.ContainsKey(arrow.From) && components.ContainsKey(arrow.To))
            .Select(arrow => (From: components[arrow.From], To: components[arrow.To]))
            .ToList();
        Assert.True(arrows.Count > 10, "The picture has no arrows between components.");
        Assert.All(
            arrows,
            arrow =>
            {
                Assert.True(graph.Has(arrow.From, arrow.To), $"{arrow.From} uses {arrow.To}");
                Assert.False(graph.Reaches(arrow.To, arrow.From), $"{arrow.To} uses {arrow.From}");
            }
        );
    }

    [Fact]
    public void Every_component_of_the_library_is_in_the_table()
    {
        var table = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        Assert.All(
            SourceProject
                .Files("Hgnc")
                .Select(file => Component(SourceProject.FolderOf("Hgnc", file)))
                .Where(component => component.Length > 0)
                .Distinct(),
            component => Assert.Contains($"`{component}`", table)
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_follows_its_folder(string project) =>
        Assert.All(
            SourceProject.Files(project),
            file =>
            {
                var text = File.ReadAllText(file);
                if (Namespace().Match(text) is { Success: true } found)
                {
                    var folder = SourceProject.FolderOf(project, file).Replace('/', '.');
                    var expected = folder.Length > 0 ? $"{project}.{folder}" : project;
                    var name = found.Groups["name"].Value;
                    Assert.True(
                        name == expected
                            || (
                                PublicType().IsMatch(text)
                                && $"{expected}.".StartsWith($"{name}.", StringComparison.Ordinal)
                            ),
                        $"{file} has the namespace {name}, not {expected}."
                    );
                }
            }
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_and_folders_are_small(string project)
    {
        Assert.All(
            // The catalogue of fields is data.
            SourceProject
                .Files(project)
                .Where(file => !file.EndsWith(".Catalogue.cs", StringComparison.Ordinal)),
            file =>
                Assert.True(
                    File.ReadLines(file).Count() <= MaxLines,
                    $"{file} has more than {MaxLines} lines."
                )
        );
        Assert.All(
            SourceProject.Files(project).GroupBy(file => Path.GetDirectoryName(file)!),
            folder =>
                Assert.True(
                    folder.Count() <= MaxFiles,
                    $"{folder.Key} has {folder.Count()} files, more than {MaxFiles}."
                )
        );
    }

    private static IReadOnlyList<FolderUse> UsesOf(string project) =>
        Uses.GetOrAdd(
            project,
            static name => new Lazy<IReadOnlyList<FolderUse>>(() => SourceProject.FindUses(name))
        ).Value;

    // The top-level folder of a project that holds a folder.
    private static string Component(string folder) => folder.Split('/')[0];

    [GeneratedRegex(
        @"^\s+(?<id>\w+)\(?\[""(?<component>[\w.]+)<br/>",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Node();

    [GeneratedRegex(
        @"^\s+(?<from>\w+) --> (?<to>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Arrow();

    [GeneratedRegex(
        @"^namespace (?<name>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^public (static |sealed |abstract |partial |readonly )*(class|record|struct|enum|interface|delegate) ",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PublicType();
}
