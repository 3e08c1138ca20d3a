using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// The databases whose identifiers are written before or next to gene names, with their prefixes: those of Bioregistry
/// (bioregistry.io, its prefixes and their synonyms as of 2025), HGNC's names of its fields, and common forms in files.
/// </summary>
internal static class IdentifierDatabases
{
    public static IdentifierDatabase Hgnc { get; } =
        new(
            "HGNC",
            new[] { "hgnc_id" },
            Keys("hgnc hgncid hgncsymbolid hugo genenames agr alliance gencc")
        )
        {
            NumberPrefix = "HGNC:",
            HasSymbols = true,
        };

    /// <summary>The databases for which HGNC has a searchable field.</summary>
    public static IReadOnlyList<IdentifierDatabase> Searchable { get; } =
        new IdentifierDatabase[]
        {
            Hgnc,
            new(
                "NCBI Gene",
                new[] { "entrez_id" },
                Keys(
                    "ncbigene ncbigeneid ncbi ncbiid geneid entrez entrezid entrezgene entrezgeneid egid eg locuslink entrezgenelocuslink nihgeneid wikigenes genewiki ctdgene hsa"
                )
            )
            {
                NumberPrefix = "",
            },
            new(
                "OMIM",
                new[] { "omim_id" },
                Keys("omim omimid mim mimid mimnumber omimnumber omimgene mimgene")
            )
            {
                NumberPrefix = "",
                Digits = 6,
            },
            new("MGI", new[] { "mgd_id" }, Keys("mgi mgd mgiid mgdid")) { NumberPrefix = "MGI:" },
            new("RGD", new[] { "rgd_id" }, Keys("rgd rgdid")) { NumberPrefix = "RGD:" },
            new(
                "Ensembl",
                new[] { "ensembl_gene_id", "mane_select" },
                Keys(
                    "ensembl ens ensemblid ensemblgene ensemblgeneid ensg ensemblgenes ensembltranscript ensembltranscriptid enst gencode"
                )
            ),
            new(
                "RefSeq",
                new[] { "refseq_accession", "mane_select" },
                Keys(
                    "refseq refseqid refseqaccession refseqn refseqrna refseqmrna ref nuccore ncbirefseq"
                )
            ),
            new("MANE Select", new[] { "mane_select" }, Keys("mane maneselect")),
            new(
                "UniProt",
                new[] { "uniprot_ids" },
                Keys(
                    "uniprot uniprotkb uniprotid uniprotids uniprotac uniprotacc swissprot swiss sp tr trembl up upiso isoforms uniprotisoform uniprotswissprot uniprotkbswissprot uniprotkbtrembl uniprotsptrembl"
                )
            ),
            new(
                "GenBank, ENA and DDBJ",
                new[] { "ena" },
                Keys("ena enaembl insdc genbank gb embl emb ddbj dbj nucleotide insdccds")
            ),
            new("CCDS", new[] { "ccds_id" }, Keys("ccds ccdsid")),
            new("UCSC", new[] { "ucsc_id" }, Keys("ucsc ucscid ucscgene")),
            new("Vega", new[] { "vega_id" }, Keys("vega vegaid otthumg havana")),
            new("RNAcentral", new[] { "rna_central_id" }, Keys("rnacentral rnacentralid")),
        };

    // Symbols with a prefix that says so.
    private static readonly IReadOnlyList<IdentifierDatabase> OfSymbols = new IdentifierDatabase[]
    {
        new(
            "HGNC symbol",
            Array.Empty<string>(),
            Keys(
                "hgncsymbol symbol symbols genesymbol genesymbols approvedsymbol hugosymbol officialsymbol genename prevsymbol previoussymbol aliassymbol genecards depmap"
            )
        )
        {
            HasSymbols = true,
        },
    };

    private static readonly Dictionary<string, IdentifierDatabase> ByPrefix = Index();

    /// <summary>The database of a prefix, or null.</summary>
    public static IdentifierDatabase? Find(string prefix) =>
        ByPrefix.TryGetValue(Key(prefix), out var database) ? database : null;

    /// <summary>The database of a field's identifiers, or null for other fields and for fields of several databases.</summary>
    public static IdentifierDatabase? OfField(string field) =>
        Searchable.FirstOrDefault(database => database.Fields[0] == field);

    // Prefixes are written with and without spaces, dots, hyphens and underscores: NCBI_GeneID, hgnc.symbol, EC-CODE.
    private static string Key(string prefix)
    {
        var key = new char[prefix.Length];
        var length = 0;
        foreach (var c in prefix)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }
        return new string(key, 0, length);
    }

    private static string[] Keys(string prefixes) => prefixes.Split(' ');

    private static Dictionary<string, IdentifierDatabase> Index()
    {
        var index = new Dictionary<string, IdentifierDatabase>(StringComparer.Ordinal);
        foreach (var database in Searchable.Concat(OfSymbols).Concat(OtherDatabases.All))
        {
            foreach (var prefix in database.Prefixes)
            {
                index.Add(prefix, database);
            }
        }
        return index;
    }
}
