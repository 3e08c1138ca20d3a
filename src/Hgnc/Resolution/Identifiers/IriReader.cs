using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>Reads the addresses of gene pages: the database and the identifier.</summary>
internal static class IriReader
{
    private static readonly Regex Address = new(
        @"^(?:https?://)?(?:www\.)?(?<host>[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?)/(?<path>.+?)/*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // Hosts without www, and the path: {p} for a prefix, {v} for an identifier. The first match counts.
    private static readonly IReadOnlyList<Form> Forms = new Form[]
    {
        // The resolvers.
        new("identifiers.org", "{p}[:/]{v}"),
        new("bioregistry.io", "{p}:{v}"),
        new("n2t.net", "{p}[:/]{v}"),
        new("bio2rdf.org", "{p}:{v}"),
        new("purl.obolibrary.org", "obo/{p}_{v}"),
        new("purl.uniprot.org", "{p}/{v}"),
        new("rdf.ebi.ac.uk", @"resource/(?<p>ensembl)(?:\.\w+)?(?:/\d+)?/{v}"),
        // HGNC.
        new("genenames.org", @"data/gene-symbol-report/?#!?/hgnc_id/{v}", "hgnc"),
        new("genenames.org", @"data/gene-symbol-report/?#!?/symbol/{v}", "hgncsymbol"),
        new(
            "genenames.org",
            @"(?:data/hgnc_data(?:\.php)?|cgi-bin/(?:gene_symbol_report|hgnc_data\.pl))\?(?:\S*&)?(?:hgnc_id|match)={v}",
            "hgnc"
        ),
        new("genenames.org", @"cgi-bin/gene_symbol_report/?#!?/?(?:hgnc_id|symbol)/{v}", "hgnc"),
        new("rest.genenames.org", "fetch/{p}/{v}"),
        new("search.thegencc.org", "genes/{v}", "hgnc"),
        new("alliancegenome.org", "gene/{v}", "hgnc"),
        // NCBI.
        new("ncbi.nlm.nih.gov", @"gene/?\?(?:\S*&)?(?:list_uids|id|uid)=(?<v>\d+)", "ncbigene"),
        new(
            "ncbi.nlm.nih.gov",
            @"(?:sites/)?entrez(?:/query\.fcgi)?\?(?=\S*db=gene\b)\S*?(?:list_uids|id|uid)=(?<v>\d+)",
            "ncbigene"
        ),
        new("ncbi.nlm.nih.gov", @"gene/(?<v>\d+)", "ncbigene"),
        new("ncbi.nlm.nih.gov", @"gene/(?:\?term=)?{v}", "hgncsymbol"),
        new("ncbi.nlm.nih.gov", "omim/{v}", "omim"),
        new("ncbi.nlm.nih.gov", @"(?:projects/)?CCDS/CcdsBrowse\.cgi\?\S*DATA={v}", "ccds"),
        new("ncbi.nlm.nih.gov", "(?:nuccore|nucleotide|protein)/(?<v>[A-Z]{2}_[^/?#&]+)", "refseq"),
        new("ncbi.nlm.nih.gov", "(?:nuccore|nucleotide)/{v}", "genbank"),
        // Ensembl, with its mirrors and archives.
        new("*ensembl.org", "id/{v}", "ensembl"),
        new("*ensembl.org", @"\S*[?;&](?:g|t)={v}", "ensembl"),
        new("*gnomad.broadinstitute.org", "(?:gene|transcript)/(?<v>ENS[^/?#&]+)", "ensembl"),
        new("*gnomad.broadinstitute.org", "gene/{v}", "hgncsymbol"),
        new("*opentargets.org", "(?:gene|target)/{v}", "ensembl"),
        new("proteinatlas.org", @"(?<v>ENSG\d+)(?:-\S+)?", "ensembl"),
        // The others.
        new(
            "*uniprot.org",
            @"(?:uniprot|uniprotkb)/(?<v>[^/?#&.]+)(?:\.\w+)?(?:[/?#]\S*)?",
            "uniprot"
        ),
        new("omim.org", @"(?:entry/)?(?:O?MIM:)?(?<v>\d{6})", "omim"),
        new("mirror.omim.org", "entry/{v}", "omim"),
        new("informatics.jax.org", "(?:accession|marker)/{v}", "mgi"),
        new("rgd.mcw.edu", @"rgdweb/report/gene/main\.html?\?(?:\S*&)?id={v}", "rgd"),
        new("rnacentral.org", "rna/{v}(?:/9606)?", "rnacentral"),
        new("genecards.org", @"cgi-bin/carddisp\.pl\?(?:\S*&)?gene={v}", "genecards"),
        new("depmap.org", "portal/gene/{v}", "depmap"),
        new("ebi.ac.uk", "ena/(?:browser|data)/view/{v}", "ena"),
        new("*genome.jp", @"(?:dbget-bin/www_bget\?|entry/)(?<p>hsa):{v}"),
        new("kegg.jp", @"(?:dbget-bin/www_bget\?|entry/)(?<p>hsa):{v}"),
        new("genome.ucsc.edu", @"cgi-bin/hgGene\?(?:\S*&)?hgg_gene={v}", "ucsc"),
        new("vega.sanger.ac.uk", @"\S*[?;&]g={v}", "vega"),
    };

    /// <summary>The prefix and the identifier in an address, or null.</summary>
    public static (string Prefix, string Value)? Read(string text)
    {
        if (Address.Match(text) is not { Success: true } parts)
        {
            return null;
        }
        var host = parts.Groups["host"].Value;
        var path = Decode(parts.Groups["path"].Value);
        foreach (var form in Forms)
        {
            if (form.Read(host, path) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    // identifiers.org/hgnc%3A1100. Text with an invalid escape stays unchanged.
    private static string Decode(string path) =>
        path.IndexOf('%') < 0 ? path : Uri.UnescapeDataString(path);

    private sealed class Form
    {
        private readonly string _host;
        private readonly string? _prefix;
        private readonly Regex _path;

        public Form(string host, string path, string? prefix = null)
        {
            _host = host;
            _prefix = prefix;
            _path = new Regex(
                "^(?:"
                    + path.Replace("{p}", "(?<p>[A-Za-z0-9._-]+?)")
                        .Replace("{v}", "(?<v>[^/?#&;]+)")
                    + ")(?:[/?#&;].*)?$",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                PatternTimeout.Value
            );
        }

        public (string Prefix, string Value)? Read(string host, string path) =>
            IsOf(host) && _path.Match(path) is { Success: true } match
                ? (_prefix ?? match.Groups["p"].Value, match.Groups["v"].Value)
                : null;

        private bool IsOf(string host) =>
            _host[0] == '*'
                ? host.EndsWith(_host.Substring(1), StringComparison.OrdinalIgnoreCase)
                : host.Equals(_host, StringComparison.OrdinalIgnoreCase);
    }
}
