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
    private const int MostLines = 300;
    private const int MostFiles = 25;

    // The dependencies of a project are found once for all tests.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<FolderUse>>> Uses = new(
        StringComparer.Ordinal
    );

    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_room_uses_one_that_uses_it(string project) =>
        Assert.Empty(new FolderGraph(UsesOf(project), Room).Cycles());

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_within_a_room_uses_one_that_uses_it(string project) =>
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
    public void Every_arrow_of_the_picture_is_one_of_the_library_and_none_goes_back()
    {
        var graph = new FolderGraph(UsesOf("Hgnc"), Room);
        var picture = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        var rooms = Node()
            .Matches(picture)
            .Where(node => Directory.Exists(Repository.PathOf($"src/Hgnc/{node.Groups["room"]}")))
            .ToDictionary(
                node => node.Groups["id"].Value,
                node => node.Groups["room"].Value,
                StringComparer.Ordinal
            );
        var arrows = Arrow()
            .Matches(picture)
            .Select(arrow => (From: arrow.Groups["from"].Value, To: arrow.Groups["to"].Value))
            .Where(arrow => rooms.ContainsKey(arrow.From) && rooms.ContainsKey(arrow.To))
            .Select(arrow => (From: rooms[arrow.From], To: rooms[arrow.To]))
            .ToList();
        Assert.True(arrows.Count > 10, "The picture has no arrows between rooms.");
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
    public void Every_room_of_the_library_is_in_the_table()
    {
        var table = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        Assert.All(
            SourceProject
                .Files("Hgnc")
                .Select(file => Room(SourceProject.FolderOf("Hgnc", file)))
                .Where(room => room.Length > 0)
                .Distinct(),
            room => Assert.Contains($"`{room}`", table)
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
                    File.ReadLines(file).Count() <= MostLines,
                    $"{file} has more than {MostLines} lines."
                )
        );
        Assert.All(
            SourceProject.Files(project).GroupBy(file => Path.GetDirectoryName(file)!),
            folder =>
                Assert.True(
                    folder.Count() <= MostFiles,
                    $"{folder.Key} has {folder.Count()} files, more than {MostFiles}."
                )
        );
    }

    private static IReadOnlyList<FolderUse> UsesOf(string project) =>
        Uses.GetOrAdd(
            project,
            static name => new Lazy<IReadOnlyList<FolderUse>>(() => SourceProject.FindUses(name))
        ).Value;

    // A folder of a project with its subfolders.
    private static string Room(string folder) => folder.Split('/')[0];

    [GeneratedRegex(
        @"^\s+(?<id>\w+)\(?\[""(?<room>[\w.]+)<br/>",
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
