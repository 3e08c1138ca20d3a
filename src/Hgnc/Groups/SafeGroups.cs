using System;
using System.Linq;

namespace Hgnc.Groups;

/// <summary>Makes gene groups safe to open in a spreadsheet, which could run text as a formula.</summary>
public static class SafeGroups
{
    /// <summary>The group with HGNC's texts made safe.</summary>
    public static HgncGeneGroup Defuse(this HgncGeneGroup group) =>
        (group ?? throw new ArgumentNullException(nameof(group))) with
        {
            Input = SpreadsheetText.Defuse(group.Input),
            Name = SpreadsheetText.Defuse(group.Name)!,
            Abbreviation = SpreadsheetText.Defuse(group.Abbreviation),
            Aliases = new(group.Aliases.Select(alias => SpreadsheetText.Defuse(alias)!)),
            Description = SpreadsheetText.Defuse(group.Description),
            DescriptionSource = SpreadsheetText.Defuse(group.DescriptionSource),
            TypicalGene = SpreadsheetText.Defuse(group.TypicalGene),
            PubmedIds = new(group.PubmedIds.Select(id => SpreadsheetText.Defuse(id)!)),
            Parents = Defuse(group.Parents),
            Children = Defuse(group.Children),
            Genes = new(group.Genes.Select(Defuse)),
        };

    /// <summary>The gene with HGNC's texts made safe.</summary>
    public static HgncGroupGene Defuse(this HgncGroupGene gene) =>
        (gene ?? throw new ArgumentNullException(nameof(gene))) with
        {
            Symbol = SpreadsheetText.Defuse(gene.Symbol),
            Groups = Defuse(gene.Groups),
        };

    /// <summary>The line of a tree with HGNC's texts made safe.</summary>
    public static HgncGroupNode Defuse(this HgncGroupNode node) =>
        (node ?? throw new ArgumentNullException(nameof(node))) with
        {
            Name = SpreadsheetText.Defuse(node.Name)!,
        };

    /// <summary>A group, a gene or a line of a tree with HGNC's texts made safe. Any other object stays as it is.</summary>
    public static object DefuseAny(object record) =>
        record switch
        {
            HgncGeneGroup group => group.Defuse(),
            HgncGroupGene gene => gene.Defuse(),
            HgncGroupNode node => node.Defuse(),
            _ => record,
        };

    private static HgncList<HgncGroupName> Defuse(HgncList<HgncGroupName> names) =>
        new(names.Select(name => name with { Name = SpreadsheetText.Defuse(name.Name)! }));
}
