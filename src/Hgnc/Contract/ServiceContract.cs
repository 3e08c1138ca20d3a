using System.Collections.Generic;
using System.Linq;
using static Hgnc.Contract.ContractBasis;

namespace Hgnc.Contract;

/// <summary>
/// The contract of HGNC's REST service as a table of requests and facts about their responses. It applies to any part of HGNC's data
/// that has A1BG, AGT, ARID1B, BRCA1, BRCA2 and EGFR. docs/contract.md gives the source of each fact.
/// </summary>
public static class ServiceContract
{
    private const string Hit = "hgnc_id:text symbol:text score:number";
    private const string Search =
        "numFound:number start:number maxScore:number numFoundExact:flag docs:list";
    private const string Fetch = "numFound:number start:number numFoundExact:flag docs:list";
    private const string Record =
        "hgnc_id:text symbol:text name:text locus_group:text locus_type:text status:text location:text entrez_id:text ensembl_gene_id:text";

    private static readonly string[] Searchable =
    [
        "alias_name",
        "alias_symbol",
        "ccds_id",
        "ena",
        "ensembl_gene_id",
        "entrez_id",
        "hgnc_id",
        "locus_group",
        "locus_type",
        "mgd_id",
        "name",
        "omim_id",
        "prev_name",
        "prev_symbol",
        "refseq_accession",
        "rgd_id",
        "status",
        "symbol",
        "ucsc_id",
        "uniprot_ids",
        "vega_id",
    ];

    private static readonly string[] Stored =
    [
        "agr",
        "bioparadigms_slc",
        "cosmic",
        "date_approved_reserved",
        "date_modified",
        "enzyme_id",
        "gene_group",
        "gene_group_id",
        "gtrnadb",
        "homeodb",
        "horde_id",
        "imgt",
        "iuphar",
        "lncipedia",
        "location",
        "lsdb",
        "mamit-trnadb",
        "merops",
        "mirbase",
        "orphanet",
        "pseudogene.org",
        "pubmed_id",
        "snornabase",
    ];

    /// <summary>The cases, in the order of the requests. There are fewer than 60, so a check takes less than a minute.</summary>
    public static IReadOnlyList<ContractCase> Cases { get; } =
    [
        new("info", Recorded)
        {
            Type = ContractCase.Json,
            Members =
                "lastModified:text? numDoc:number responseHeader:object searchableFields:list storedFields:list",
            Fields = [.. Searchable, .. Stored],
        },
        new("info", HelpPage)
        {
            Accept = ContractCase.Xml,
            Type = ContractCase.Xml,
            Members = "lastModified:text? numDoc:number searchableFields:list storedFields:list",
            Fields = [.. Searchable, .. Stored],
        },
        // fetch
        new("fetch/symbol/BRCA1", Recorded)
        {
            Type = ContractCase.Json,
            Members = "responseHeader:object response:object",
            Response = Fetch,
            RecordHas =
                Record + " alias_symbol:list gene_group:list gene_group_id:list omim_id:list",
            Found = "1",
            Start = 0,
            First = "BRCA1",
        },
        new("fetch/symbol/BRCA1", HelpPage)
        {
            Accept = ContractCase.Xml,
            Type = ContractCase.Xml,
            Response = "numFound start numFoundExact",
            RecordHas =
                Record + " alias_symbol:list gene_group:list gene_group_id:list omim_id:list",
            Found = "1",
            First = "BRCA1",
        },
        new("fetch/hgnc_id/1100", HelpPage) { Found = "1", First = "BRCA1" },
        new("fetch/hgnc_id/HGNC:1100", Recorded) { Found = "1", First = "BRCA1" },
        new("fetch/hgnc_id/HGNC%3A1100", Clients) { Found = "1", First = "BRCA1" },
        new("fetch/symbol/brca1", Recorded) { Found = "1", First = "BRCA1" },
        new("fetch/name/%22BRCA1%20DNA%20repair%20associated%22", HelpPage)
        {
            Found = "1",
            First = "BRCA1",
        },
        new("fetch/ena/U14680", HelpPage) { Has = ["BRCA1"] },
        new("fetch/symbol/BRCA*", HelpPage) { Found = "0", Count = 0 },
        new("fetch/symbol/NOSUCHGENE1", Recorded)
        {
            Response = Fetch,
            Found = "0",
            Count = 0,
        },
        new("fetch/status/Entry%20Withdrawn", Clients) { Response = Fetch },
        // search
        new("search/A1BG", HelpPage)
        {
            Type = ContractCase.Json,
            Members = "responseHeader:object response:object",
            Response = Search,
            Record = Hit,
            Found = "1+",
            Start = 0,
            First = "A1BG",
            HasSingleScores = true,
        },
        new("search/symbol:BRCA1", HelpPage)
        {
            Accept = ContractCase.Xml,
            Type = ContractCase.Xml,
            Response = "numFound start maxScore numFoundExact",
            Record = Hit,
            Found = "1",
            First = "BRCA1",
            HasSingleScores = true,
        },
        new("search/symbol/BRCA1", HelpPage) { Found = "1", First = "BRCA1" },
        new("search/symbol/BRCA*", HelpPage)
        {
            Found = "2+",
            Has = ["BRCA1", "BRCA2"],
            HasSingleScores = true,
        },
        new("search/symbol/BRCA?", HelpPage) { Found = "2", Has = ["BRCA1", "BRCA2"] },
        new("search/symbol:BRCA*+AND+status:Approved", HelpPage) { Has = ["BRCA1", "BRCA2"] },
        new("search/symbol:BRCA*+NOT+status:Approved", HelpPage) { HasNot = ["BRCA1", "BRCA2"] },
        new("search/symbol:BRCA1+OR+EGFR", HelpPage) { Has = ["BRCA1", "EGFR"] },
        new("search/symbol:BRCA1%20OR%20symbol:EGFR", Recorded)
        {
            Found = "2",
            Has = ["BRCA1", "EGFR"],
        },
        new(
            "search/name:%22DNA%20repair%20associated%22+AND+locus_type:%22gene%20with%20protein%20product%22",
            HelpPage
        )
        {
            Has = ["BRCA1", "BRCA2"],
        },
        new("search/hgnc_id/1100+OR+1101+OR+3236", Clients) { Has = ["BRCA1", "BRCA2", "EGFR"] },
        new("search/%28symbol%3ABRCA1%20OR%20symbol%3AEGFR%29%20AND%20status%3AApproved", Clients)
        {
            Found = "2",
            Has = ["BRCA1", "EGFR"],
        },
        new("search//A1BG", Clients) { First = "A1BG" },
        new("search/symbol/BRCA*?rows=1&start=1", Clients)
        {
            Found = "2+",
            Start = 1,
            Count = 1,
        },
        new("search/A1BG?rows=100", Clients) { First = "A1BG" },
        new("search/location/01*", HelpPage) { Has = ["AGT"] },
        new("search/symbol/NOSUCHGENE1", Recorded)
        {
            Response = Search,
            Found = "0",
            Count = 0,
        },
        // formats
        new("fetch/symbol/AGT", HelpPage) { Accept = null, Type = ContractCase.Xml },
        new("fetch/symbol/AGT", HelpPage) { Accept = "*/*", Type = ContractCase.Xml },
        new("fetch/symbol/AGT", Clients) { Accept = "application/xml", Type = ContractCase.Xml },
        new("fetch/symbol/AGT", Clients)
        {
            Accept = "application/json, text/xml, application/xml, */*",
            Type = ContractCase.Json,
        },
        new("fetch/symbol/AGT", HelpPage) { Accept = "text/html", Status = 415 },
        new("fetch/symbol/AGT", Inferred) { Method = "HEAD", Type = ContractCase.Json },
        // refusals
        new("fetch/no_such_field/AGT", HelpPage) { Status = 400 },
        new("fetch/symbol", HelpPage) { Status = 400 },
        new("resolve/symbol/AGT", HelpPage) { Status = 404 },
        // unknown
        new("fetch/alias_symbol/ELD%2FOSA1", Open) { Status = null },
        new("search/symbol:(BRCA1+OR+EGFR)", Open) { Status = null },
        new("fetch/hgnc_id/HGNC:6", Open) { Status = null },
        new(LongSearch(2500), Clients) { Has = ["BRCA1"] },
        new(LongSearch(4000), Open) { Status = null },
        new(LongSearch(7600), Open) { Status = null },
    ];

    // A few symbols, repeated: as long as a batch, but little work for the server.
    private static string LongSearch(int length)
    {
        string[] symbols = ["BRCA1", "BRCA2", "EGFR"];
        var text = "search/symbol:BRCA1";
        for (var i = 1; text.Length < length - 20; i++)
        {
            text += "+OR+symbol:" + symbols[i % symbols.Length];
        }
        return text;
    }
}
