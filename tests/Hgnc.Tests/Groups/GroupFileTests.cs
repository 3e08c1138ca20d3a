using System.Linq;
using Hgnc.Groups;
using Xunit;

namespace Hgnc.Tests.Groups;

/// <summary>Reading HGNC's files of gene groups.</summary>
public sealed class GroupFileTests
{
    [Fact]
    public void Columns_are_found_by_their_names_in_any_order_and_line_ends_do_not_count()
    {
        var tables = new SmallGroups
        {
            [GroupFiles.Families] = "\uFEFFname,new_column,id\r\n\"Septins\",x,732\r\n\r\n",
            [GroupFiles.Members] = "family_id,hgnc_id\r\n732,1717",
        }.Read();

        var group = Assert.Single(tables.Families);
        Assert.Equal((732, "Septins", null), (group.Id, group.Name, group.Description));
        Assert.Equal(("HGNC:1717", 732), Assert.Single(tables.Members));
    }

    [Fact]
    public void Missing_files_are_ignored()
    {
        var tables = new SmallGroups()
            .Without(GroupFiles.Hierarchy)
            .Without(GroupFiles.Members)
            .Without(GroupFiles.Aliases)
            .Read();

        Assert.Equal(7, tables.Families.Count);
        Assert.False(tables.HasHierarchy);
        Assert.Empty(tables.Members);
    }

    [Theory]
    [InlineData(GroupFiles.Families, "<html>sign in</html>", "has no column id")]
    [InlineData(GroupFiles.Families, "", "is empty")]
    [InlineData(
        GroupFiles.Families,
        "id,name\nx,Septins\n",
        "has no number in the column id of line 2"
    )]
    [InlineData(GroupFiles.Families, "id,name\n1,Septins\n2\n", "has 1 cells in line 3")]
    [InlineData(
        GroupFiles.Members,
        "hgnc_id,family_id\nBRAF,1\n",
        "has no number in the column hgnc_id"
    )]
    [InlineData(GroupFiles.Hierarchy, "parent,child\n1,2\n", "has no column parent_fam_id")]
    public void A_file_that_is_not_from_HGNC_is_refused_by_name(
        string name,
        string text,
        string problem
    )
    {
        var error = Assert.Throws<HgncException>(() => new SmallGroups { [name] = text }.Read());

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.StartsWith($"The file '{name}' {problem}", error.Message);
    }

    [Fact]
    public void The_first_of_two_rows_with_one_number_counts()
    {
        var tables = new SmallGroups { [GroupFiles.Families] = "id,name\n1,A\n1,B\n" }.Read();

        Assert.Equal("A", tables.Families.Single().Name);
    }
}
