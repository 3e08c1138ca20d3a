using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>Recognises the columns of a table with two genes in each row: interactions, fusions, ligands and receptors.</summary>
internal static class GenePairs
{
    private static readonly (string First, string Second)[] Marks =
    {
        ("a", "b"),
        ("1", "2"),
        ("5", "3"),
        ("left", "right"),
        ("first", "second"),
        ("upstream", "downstream"),
        ("source", "target"),
        ("regulator", "target"),
        ("tf", "target"),
        ("ligand", "receptor"),
        ("bait", "prey"),
        ("head", "tail"),
    };

    private static readonly HashSet<string> GeneWords = new(StringComparer.Ordinal)
    {
        "gene",
        "symbol",
        "genesymbol",
        "genename",
        "protein",
        "node",
        "interactor",
        "partner",
        "complex",
    };

    // Words begin with a capital or after a sign, and a number is a word: LeftGene, gene_1, 5' gene.
    private static readonly Regex Word = new(
        "[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // Words in the name of the second column, where the first has a name as in other tables.
    private static readonly HashSet<string> SecondGeneWords = new(StringComparer.Ordinal)
    {
        "gene",
        "genes",
        "symbols",
        "symbol",
        "partner",
        "interactor",
        "prey",
        "bait",
        "paralog",
        "paralogue",
        "tf",
        "rna",
        "regulator",
        "kinase",
        "substrate",
        "ligand",
        "receptor",
    };

    // With these, the column has a symbol of another species, or something about the gene.
    private static readonly HashSet<string> NonGeneWords = new(StringComparer.Ordinal)
    {
        "mouse",
        "rat",
        "zebrafish",
        "fly",
        "worm",
        "yeast",
        "ortholog",
        "homolog",
        "id",
        "ids",
        "family",
        "group",
        "type",
        "biotype",
        "class",
        "set",
        "version",
        "name",
        "names",
        "synonym",
        "synonyms",
        "alias",
        "aliases",
        "previous",
        "old",
        "panel",
        "source",
        "database",
        "status",
        "strand",
        "evidence",
        "description",
        "sequence",
        "seq",
    };

    /// <summary>Whether a column can have a second gene of each row, by its name: <c>Fusion partner</c>, <c>SUB_GENE</c>.</summary>
    public static bool IsSecond(string name) =>
        WordsOf(name) is var words
        && words.Exists(SecondGeneWords.Contains)
        && !words.Exists(NonGeneWords.Contains);

    /// <summary>The two columns, or null.</summary>
    public static (int First, int Second)? Find(IReadOnlyList<string> names) =>
        FindAll(names).Select(pair => ((int, int)?)pair).FirstOrDefault();

    /// <summary>All pairs of columns, the most likely first.</summary>
    public static IEnumerable<(int First, int Second)> FindAll(IReadOnlyList<string> names)
    {
        var words = names.Select(WordsOf).ToList();
        // Few of the names, because a matrix can have thousands of samples such as S_1_2.
        var marked = Enumerable
            .Range(0, names.Count)
            .Where(i =>
                NamesGene(words[i])
                && words[i].Exists(word => Marks.Any(mark => mark.First == word))
            )
            .ToList();
        // Of partner_a and gene_a, gene_a has the symbols. CellChat's source and target are cells, if there are a ligand and a receptor.
        return marked
            .OrderBy(i => !words[i].Exists(IsGene))
            .ThenBy(i => words[i].Contains("source"))
            .Select(first =>
                (First: first, Second: words.FindIndex(other => IsPair(words[first], other)))
            )
            .Where(pair => pair.Second >= 0);
    }

    private static bool IsGene(string word) => word is "gene" or "symbol";

    private static List<string> WordsOf(string name) =>
        Word.Matches(name).Cast<Match>().Select(match => match.Value.ToLowerInvariant()).ToList();

    // The name says that it is about genes, or is nothing but a word such as ligand.
    private static bool NamesGene(List<string> words) =>
        words is [{ Length: > 1 }] || words.Exists(GeneWords.Contains);

    // The names differ in their marks only.
    private static bool IsPair(List<string> one, List<string> other) =>
        one.Count == other.Count
        && !one.SequenceEqual(other, StringComparer.Ordinal)
        && one.Zip(other, (a, b) => a == b || Marks.Contains((a, b))).All(same => same);
}
