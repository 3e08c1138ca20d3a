using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <summary>The catalogue of names for columns of symbols, in the form of <see cref="ColumnNames.Bare"/>.</summary>
internal static class SymbolNames
{
    // This name and those after it in the catalogue are used by columns of other kinds too.
    private const string FirstWeak = "geneid";

    // This name and those after it say nothing about genes.
    private const string FirstVague = "idref";

    private const string Enrichment = "coreenrichment";

    // The most likely first: in a table with both symbol and gene, symbol counts.
    private static readonly string[] Names =
    {
        "symbol",
        "genesymbol",
        "hgncsymbol",
        "hgncgenesymbol",
        "approvedsymbol",
        "hgncapprovedsymbol",
        "approvedgenesymbol",
        "hugosymbol",
        "hugogenesymbol",
        "officialsymbol",
        "officialgenesymbol",
        "humansymbol",
        "humangenesymbol",
        "externalgenename",
        "associatedgenename",
        // SOMAscan
        "entrezgenesymbol",
        "geneshortname",
        "genename",
        "genesymbols",
        "symbols",
        "genenames",
        "gene",
        "genes",
        "hgncgene",
        "hugogene",
        "humangene",
        "associatedgenes",
        // STRING, UCSC, LINCS, OMIM, the GWAS catalogue, g:Profiler
        "preferredname",
        "name2",
        "prgenesymbol",
        "genelocussymbols",
        "mappedgene",
        "reportedgene",
        "initialalias",
        "intersections",
        // Affymetrix
        "geneassignment",
        // Proteomics
        "geneprotein",
        "geneorprotein",
        "proteingene",
        // GSEA of clusterProfiler
        Enrichment,
        // qPCR and microRNAs
        "targetgenesymbol",
        "targetgenename",
        "targetgene",
        "targetgenes",
        // Peaks and variants
        "nearestgene",
        "nearestgenesymbol",
        "closestgene",
        "candidategene",
        "mutatedgene",
        "markergene",
        "nameofgene",
        "genenamehgnc",
        // Gene ontology
        "dbobjectsymbol",
        // German, Dutch and Scandinavian
        "gensymbol",
        "genname",
        // French
        "gène",
        "gènes",
        "symbole",
        "symboledugène",
        "nomdugène",
        // Spanish, Portuguese and Italian
        "símbolo",
        "simbolo",
        "símbolodelgen",
        "símbolodogene",
        "nombredelgen",
        "nomedogene",
        "geni",
        // Polish, Czech
        "symbolgenu",
        "nazwagenu",
        // Russian, Ukrainian
        "ген",
        "гены",
        "символгена",
        "названиегена",
        // Japanese, Chinese, Korean
        "遺伝子",
        "遺伝子名",
        "遺伝子記号",
        "遺伝子シンボル",
        "基因",
        "基因名",
        "基因名称",
        "基因名稱",
        "基因符号",
        "基因符號",
        "유전자",
        "유전자명",
        "유전자이름",
        "유전자기호",
        "entityname",
        "featurename",
        // ANNOVAR
        "generefgene",
        "generefgenewithver",
        "geneknowngene",
        "geneensgene",
        "genegencode",
        // Illumina's arrays
        "ucscrefgenename",
        "gencodebasicv12name",
        "gencodecompv12name",
        "gencodev41name",
        "ilmngene",
        "hgnc",
        "hugo",
        // Columns that have IDs as often as symbols, or something else.
        FirstWeak,
        "geneids",
        // GEO's name for the first column of a series, and scanpy's for that of rank_genes_groups
        FirstVague,
        "names",
        // GEO's name for symbols in tables of some platforms
        "orf",
        // German, Dutch, Spanish and others; also short for a generation
        "gen",
        // qPCR and CRISPR
        "targetname",
        "detectorname",
        "target",
        // Names for inputs
        "query",
        "input",
    };

    // Columns with several genes in a cell, and what separates them.
    private static readonly Dictionary<string, char[]> Lists = new(StringComparer.Ordinal)
    {
        ["generefgene"] = CellText.ListSeparators,
        ["generefgenewithver"] = CellText.ListSeparators,
        ["geneknowngene"] = CellText.ListSeparators,
        ["geneensgene"] = CellText.ListSeparators,
        ["genegencode"] = CellText.ListSeparators,
        ["ucscrefgenename"] = CellText.ListSeparators,
        ["gencodebasicv12name"] = CellText.ListSeparators,
        ["gencodecompv12name"] = CellText.ListSeparators,
        ["gencodev41name"] = CellText.ListSeparators,
        [Enrichment] = new[] { '/' },
    };

    private static readonly Dictionary<string, int> Ranks = Names
        .Select((name, rank) => (name, rank))
        .ToDictionary(each => each.name, each => each.rank, StringComparer.Ordinal);

    /// <summary>The rank of a name, from 0 for the most likely, or -1.</summary>
    public static int Rank(string bare) => Ranks.TryGetValue(bare, out var rank) ? rank : -1;

    /// <summary>Whether columns of other kinds have this name, too.</summary>
    public static bool IsWeak(string bare) => Rank(bare) >= Ranks[FirstWeak];

    /// <summary>Whether the name says nothing about genes, so that the column can have anything.</summary>
    public static bool IsVague(string bare) => Rank(bare) >= Ranks[FirstVague];

    /// <summary>The characters between the genes in a cell, or null if a cell of the column has one gene.</summary>
    public static char[]? Separators(string bare) =>
        Lists.TryGetValue(bare, out var separators) ? separators : null;

    /// <summary>Whether a number in the column is an NCBI gene ID.</summary>
    public static bool HasNcbiNumbers(string bare) => bare is FirstWeak or "geneids" or Enrichment;
}
