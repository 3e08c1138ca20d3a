using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Groups;

/// <summary>The gene groups of a local copy with HGNC's files.</summary>
public sealed class GeneGroupsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("16", "16")]
    [InlineData(" 16 ", "16")]
    [InlineData("hgnc.genegroup:16", "16")]
    [InlineData("https://www.genenames.org/data/genegroup/#!/group/16", "16")]
    [InlineData("Cadherins", "16")]
    [InlineData("CADHERINS", "16")]
    [InlineData("major  cadherins", "18")]
    [InlineData("cdh", "16")]
    [InlineData("calcium dependent adhesion proteins", "16")]
    [InlineData("PCDHs", "20 21")]
    [InlineData("*cadherin*", "24 16 20 18 21 19")]
    [InlineData("c?dherin*", "24 16")]
    [InlineData("*protocadherins", "20 21 19")]
    [InlineData("pcdh*", "20 21 19")]
    [InlineData("*", "24 16 20 594 18 21 19")]
    [InlineData("cadherin", "")]
    [InlineData("*nothing*", "")]
    [InlineData("*in related", "24")]
    [InlineData("12345", "")]
    public async Task A_group_is_found_by_its_number_any_of_its_names_or_a_part_of_one(
        string text,
        string ids
    )
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        var found = await groups.FindAsync(text);

        Assert.Equal(ids, string.Join(" ", found.Select(group => group.Id)));
        Assert.All(found, group => Assert.Equal(text, group.Input));
    }

    [Fact]
    public async Task A_group_has_what_HGNCs_files_say_and_its_position_in_the_tree()
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        var major = Assert.Single(await groups.FindAsync("18"));
        var top = Assert.Single(await groups.FindAsync("16"));
        var shared = Assert.Single(await groups.FindAsync("21"));

        Assert.Equal("Major cadherins", major.Name);
        Assert.Equal(
            "A \"major\" group,\non two lines",
            major.Description!.ReplaceLineEndings("\n")
        );
        Assert.Equal("https://example.org/cadherin", major.DescriptionSource);
        Assert.Equal(("CDH13", null), (major.TypicalGene, major.Abbreviation));
        Assert.Equal("123|456", top.PubmedIds.ToString());
        Assert.Equal("Calcium dependent adhesion proteins", top.Aliases.ToString());
        Assert.Equal("Cadherin related|Major cadherins|Protocadherins", top.Children.ToString());
        Assert.Equal("Cadherin related|Protocadherins", shared.Parents.ToString());
        Assert.True(major.HasHierarchy);
        Assert.Equal(HgncSourceKind.Local, major.Source);
        Assert.Equal("2024-07-26", major.Release);
        Assert.Null(groups.Limitation);
    }

    [Fact]
    public async Task Genes_come_from_the_file_and_the_records_and_none_is_lost()
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        // The file has BRCA1 and a gene without a record; only the record of A1BG has 594.
        var major = Assert.Single(await groups.FindAsync("18"));
        var domain = Assert.Single(await groups.FindAsync("594"));

        Assert.Equal("BRCA1 HGNC:1753", SmallGroups.Shown(major.Genes));
        Assert.Null(major.Genes[1].Symbol);
        Assert.Equal("A1BG", SmallGroups.Shown(domain.Genes));
    }

    [Fact]
    public async Task Genes_below_a_group_come_once_with_all_groups_that_they_are_in()
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());
        var top = Assert.Single(await groups.FindAsync("16"));

        var genes = groups.GetGenesBelow(top);

        Assert.Equal("A1BG ABCA4 BRCA1 HGNC:1753", SmallGroups.Shown(genes));
        Assert.Equal("Major cadherins|Non-clustered protocadherins", genes[2].Groups.ToString());
        Assert.Equal((0, 4), (top.GeneCount, top.TotalGeneCount));
    }

    [Fact]
    public async Task A_tree_shows_a_group_with_two_parents_below_both()
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());
        var top = Assert.Single(await groups.FindAsync("16"));

        Assert.Equal(
            [
                "Cadherins (16)",
                "├─ Cadherin related (24)",
                "│  └─ Non-clustered protocadherins (21)",
                "├─ Major cadherins (18)",
                "└─ Protocadherins (19)",
                "   ├─ Clustered protocadherins (20)",
                "   └─ Non-clustered protocadherins (21)",
            ],
            groups.GetTree(top).Select(node => node.ToString())
        );
    }

    [Theory]
    [InlineData("16,16\n")]
    [InlineData("18,16\n")]
    [InlineData("21,16\n20,19\n20,20\n")]
    [InlineData("999,16\n16,999\n")]
    public async Task A_circle_in_the_hierarchy_ends(string links)
    {
        var groups = await SmallGroups.OpenAsync(
            _folder,
            new SmallGroups { [GroupFiles.Hierarchy] = SmallGroups.Hierarchy + links }
        );
        var top = Assert.Single(await groups.FindAsync("16"));

        Assert.Equal(4, groups.GetGenesBelow(top).Count);
        Assert.Equal(4, top.TotalGeneCount);
        Assert.Equal(6, groups.GetTree(top).Select(node => node.Id).Distinct().Count());
        Assert.InRange(groups.GetTree(top).Count, 7, 12);
    }

    [Fact]
    public async Task A_hierarchy_of_any_depth_is_read()
    {
        const int Depth = 20_000;
        var groups = await SmallGroups.OpenAsync(
            _folder,
            new SmallGroups
            {
                [GroupFiles.Families] =
                    "id,name\n"
                    + string.Concat(Enumerable.Range(1, Depth).Select(i => $"{i},G{i}\n")),
                [GroupFiles.Hierarchy] =
                    "parent_fam_id,child_fam_id\n"
                    + string.Concat(Enumerable.Range(1, Depth - 1).Select(i => $"{i},{i + 1}\n")),
                [GroupFiles.Members] = $"hgnc_id,family_id\n5,{Depth}\n",
            }.Without(GroupFiles.Aliases)
        );

        var top = Assert.Single(await groups.FindAsync("G1"));

        Assert.Equal("A1BG", SmallGroups.Shown(groups.GetGenesBelow(top)));
    }

    [Theory]
    [InlineData("cadherin", "'Cadherins'")]
    [InlineData("Protocaderins", "'Protocadherins'")]
    [InlineData("clustered", "'Clustered protocadherins'")]
    [InlineData("protocadherin clustered", "'Clustered protocadherins'")]
    public async Task An_unknown_group_name_is_reported_with_similar_names(
        string text,
        string suggestion
    )
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        var missing = groups.Explain(text);

        Assert.StartsWith($"There is no gene group '{text}'. Did you mean ", missing.Message);
        Assert.Contains(suggestion, missing.Message);
    }

    [Fact]
    public async Task A_name_like_no_other_gets_advice_instead_of_suggestions()
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        var missing = groups.Explain("xyzzy");

        Assert.Equal("There is no gene group 'xyzzy'.", missing.Message);
        Assert.Contains("hgnc group '*kinase*'", missing.Advice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_name_is_refused(string text)
    {
        var groups = await SmallGroups.OpenAsync(_folder, new SmallGroups());

        var error = await Assert.ThrowsAsync<HgncException>(() => groups.FindAsync(text));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
    }

    [Fact]
    public async Task Without_files_the_records_answer_and_that_is_said()
    {
        var groups = await SmallGroups.OpenAsync(_folder, null);

        var domain = Assert.Single(await groups.FindAsync("594"));

        Assert.Equal("A1BG", SmallGroups.Shown(domain.Genes));
        Assert.False(domain.HasHierarchy);
        Assert.Null(domain.TotalGeneCount);
        Assert.Contains("without parents and subgroups", groups.Limitation);
        Assert.Equal("A1BG", SmallGroups.Shown(groups.GetGenesBelow(domain)));
        Assert.Single(groups.GetTree(domain));
    }
}
