using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// The databases whose identifiers people put before or beside gene names, with their prefixes: those that Bioregistry lists
/// (bioregistry.io, its prefixes and their synonyms as of 2025), HGNC's own names of its fields, and what files write.
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

    /// <summary>Those for which HGNC has a searchable field.</summary>
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

    // Symbols under a prefix that says so.
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

    /// <summary>The database that a prefix means; null where it is none that is known.</summary>
    public static IdentifierDatabase? Find(string prefix) =>
        ByPrefix.TryGetValue(Key(prefix), out var database) ? database : null;

    /// <summary>The database whose identifiers a field has; null for fields of other things, and of several databases.</summary>
    public static IdentifierDatabase? OfField(string field) =>
        Searchable.FirstOrDefault(database => database.Fields[0] == field);

    // Prefixes are written with and without spaces, points, hyphens and underscores: NCBI_GeneID, hgnc.symbol, EC-CODE.
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
