using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>
/// The catalogue of names for the columns that identify the gene of a row; those for symbols are in <see cref="SymbolNames"/>. Names are
/// compared without case, spaces, dots, dashes, underscores and other signs.
/// </summary>
internal static class ColumnNames
{
    // Prefixes that programs add to a name: bcftools, SnpEff, the UCSC table browser, split VEP fields, Spectronaut, Perseus (the type of the column).
    private static readonly Regex Prefix = new(
        @"^\s*(\[[0-9]+\]\s*|(ANN|EFF)\[[^\]]*\]\.|(hg|mm|hs)[0-9]+\.\w+\.|CSQ[_.]|VEP[_.]|PG\.|[CEMNT]: )+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTimeout.Value
    );

    // Gene symbol (old): the column with the current names counts.
    private static readonly Regex OfOldNames = new(
        @"\((?=[^)]*\b(old|previous|former|alias(es)?|synonyms?|deprecated|withdrawn)\b)[^)]*\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTimeout.Value
    );

    // A remark after a name: Approved Gene Symbol (HGNC). With these words, the column has something else.
    private static readonly Regex Remark = new(
        @"\((?![^)]*(37|19|transcript|protein|mouse|rat|accession|\bids?\b))[^)]*\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTimeout.Value
    );

    // R's merge and pandas distinguish the columns of two tables, and readr repeated names by their position.
    private static readonly Regex Suffix = new(
        @"([._][xy]|\.\.\.[0-9]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly char[] Marks = { '[', '(', '.', '_', ':' };

    // Headers of lists. In a table, such a column can have anything. No gene has one of these names.
    private static readonly HashSet<string> ListNames = new(StringComparer.Ordinal)
    {
        "id",
        "identifier",
        "identifiers",
        "name",
        "list",
        "genelist",
        "listofgenes",
        "genesofinterest",
        "targets",
        "row",
        "feature",
        "features",
    };

    // Common names in addition to HGNC's own.
    private static readonly Dictionary<string, string> Identifiers = new(StringComparer.Ordinal)
    {
        ["hgncidentifier"] = "hgnc_id",
        ["hgncgeneid"] = "hgnc_id",
        ["hgncaccession"] = "hgnc_id",
        ["genecurie"] = "hgnc_id",
        ["hgnccurie"] = "hgnc_id",
        ["ensemblid"] = "ensembl_gene_id",
        ["ensemblids"] = "ensembl_gene_id",
        ["ensembl"] = "ensembl_gene_id",
        ["ensemblgene"] = "ensembl_gene_id",
        ["ensemblgeneidversion"] = "ensembl_gene_id",
        ["ensemblidgrch38"] = "ensembl_gene_id",
        ["genestableid"] = "ensembl_gene_id",
        ["genestableidversion"] = "ensembl_gene_id",
        ["ensgene"] = "ensembl_gene_id",
        ["ensg"] = "ensembl_gene_id",
        ["ensgid"] = "ensembl_gene_id",
        ["entrez"] = "entrez_id",
        ["entrezgene"] = "entrez_id",
        ["entrezgeneid"] = "entrez_id",
        ["entrezids"] = "entrez_id",
        ["geneentrezid"] = "entrez_id",
        ["targetgeneentrezid"] = "entrez_id",
        ["ncbigene"] = "entrez_id",
        ["ncbigeneid"] = "entrez_id",
        ["ncbiid"] = "entrez_id",
        ["prgeneid"] = "entrez_id",
        ["locuslink"] = "entrez_id",
        ["locuslinkid"] = "entrez_id",
        ["uniprot"] = "uniprot_ids",
        ["uniprotid"] = "uniprot_ids",
        ["uniprotaccession"] = "uniprot_ids",
        ["refseq"] = "refseq_accession",
        ["refseqid"] = "refseq_accession",
    };

    // An ID of any database, or something else, recognised by its form.
    private static readonly HashSet<string> AnyIdentifiers = new(StringComparer.Ordinal)
    {
        "id",
        "ids",
        "gene",
        "geneid",
        "geneids",
        "genename",
        "trackingid",
        "featureid",
        "target",
        "targetid",
        "accession",
        "hgnc",
    };

    // From the least to the most precise: a chromosome decides between genes, and a column named location may be about something else.
    private static readonly string[] Locations =
    {
        "chromosome",
        "chr",
        "chrom",
        "chromosomename",
        "chrid",
        "hg19chr",
        "hg38chr",
        "seqnames",
        "seqname",
        "positionchromosome",
        "location",
        "chromosomelocation",
        "chromosomallocation",
        "maplocation",
        "cytogeneticlocation",
        "cytolocation",
        "band",
        "chrband",
        "cytoband",
        "locus",
    };

    // The names that programs give to a first column without a name: Import-Csv, pandas, R's merge, data.table and readr.
    private static readonly HashSet<string> RowNames = new(StringComparer.Ordinal)
    {
        "",
        "h1",
        "unnamed0",
        "rownames",
        "rowname",
        "index",
        "x",
        "1",
        "v1",
        "rn",
        "row",
        "0",
    };

    // The names that pandas, readr and spreadsheets give to columns without one.
    private static readonly Regex MadeUp = new(
        @"^\s*$|^Unnamed: [0-9]+$|^\.\.\.[0-9]+$|^Column[0-9]+$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>Whether a column has no name, or one that a program made up.</summary>
    public static bool IsMadeUp(string column) => MadeUp.IsMatch(column);

    /// <summary>A name without the parts that do not count.</summary>
    public static string Bare(string column) =>
        string.Concat(Composed(column).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A name as in the catalogue, without a program's prefix and without a remark in brackets.</summary>
    public static string Key(string column)
    {
        var bare = Bare(column);
        if (column.IndexOfAny(Marks) < 0 || IsListed(bare))
        {
            return bare;
        }
        var key = Bare(Remark.Replace(Prefix.Replace(Suffix.Replace(column, ""), ""), " "));
        return key.Length > 0 ? key : bare;
    }

    /// <summary>Whether a remark in brackets says that the column has old or other names.</summary>
    public static bool HasOldNames(string column) => OfOldNames.IsMatch(column);

    /// <summary>HGNC's field for the values of a column with this name, or null.</summary>
    public static HgncField? FindIdentifier(string bare)
    {
        foreach (var field in IdentifierFields.All)
        {
            if (bare == Bare(field.Name))
            {
                return field;
            }
        }
        return Identifiers.TryGetValue(bare, out var name) ? HgncField.Find(name) : null;
    }

    /// <summary>Whether a column with this name can have identifiers, which are recognised by their form.</summary>
    public static bool IsAnyIdentifier(string bare) => AnyIdentifiers.Contains(bare);

    /// <summary>The rank of a column name for locations, from 0 for the least precise, or -1.</summary>
    public static int LocationRank(string bare) => Array.IndexOf(Locations, bare);

    /// <summary>Whether programs give this name to a first column without a name.</summary>
    public static bool IsRowNames(string bare) => RowNames.Contains(bare);

    /// <summary>Whether a column with this name identifies the gene of a row.</summary>
    public static bool IsKnown(string name) => IsListed(Key(name));

    /// <summary>Whether this is a usual header of a list.</summary>
    public static bool IsListName(string name) => ListNames.Contains(Bare(name));

    /// <summary>Whether the catalogue has a name that is already in its form.</summary>
    public static bool IsListed(string key) =>
        SymbolNames.Rank(key) >= 0 || FindIdentifier(key) is not null;

    // Letters of full width, and letters whose accents or parts are separate characters, as in texts of a Mac.
    private static string Composed(string column)
    {
        try
        {
            return column.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a pair of characters, which only a text from PowerShell can have.
            return column;
        }
    }
}
