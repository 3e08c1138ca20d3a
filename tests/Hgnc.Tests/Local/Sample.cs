namespace Hgnc.Tests.Local;

/// <summary>A few handmade records, based on facts. The last one has unknown fields.</summary>
internal static class Sample
{
    public const int RecordCount = 11;
    public const int WithdrawnCount = 3;

    public const string Json = """
        {"responseHeader":{"status":0,"QTime":0},"response":{"numFound":11,"start":0,"docs":[
        {"hgnc_id":"HGNC:5","symbol":"A1BG","name":"alpha-1-B glycoprotein","locus_group":"protein-coding gene","locus_type":"gene with protein product","status":"Approved","entrez_id":"1","gene_group_id":[594],"date_modified":"2023-01-20T00:00:00Z"},
        {"hgnc_id":"HGNC:24086","symbol":"A1CF","name":"APOBEC1 complementation factor","locus_type":"gene with protein product","status":"Approved","alias_symbol":["ACF","ASP"]},
        {"hgnc_id":"HGNC:34","symbol":"ABCA4","name":"ATP binding cassette subfamily A member 4","locus_type":"gene with protein product","status":"Approved","alias_name":["Stargardt disease"],"prev_symbol":["STGD1","ABCR"],"prev_name":["ATP-binding cassette, sub-family A (ABC1), member 4"],"lsdb":["Retina|http://example.org/a","LRG_1|http://example.org/b"]},
        {"hgnc_id":"HGNC:30","symbol":"ABCA10","name":"ATP binding cassette subfamily A member 10","locus_type":"gene with protein product","status":"Approved"},
        {"hgnc_id":"HGNC:392","symbol":"AKT2","name":"AKT serine/threonine kinase 2","locus_type":"gene with protein product","status":"Approved","alias_symbol":["PKBβ"],"omim_id":["164731"]},
        {"hgnc_id":"HGNC:559","symbol":"AP1S1","name":"adaptor related protein complex 1 subunit sigma 1","locus_type":"gene with protein product","status":"Approved","alias_symbol":["AP19","WUGSC:H_DJ0747G18.2"]},
        {"hgnc_id":"HGNC:18040","symbol":"ARID1B","name":"AT-rich interaction domain 1B","locus_type":"gene with protein product","status":"Approved","alias_symbol":["ELD/OSA1","6A3-5"],"alias_name":["one two","three four"]},
        {"hgnc_id":"HGNC:1100","symbol":"BRCA1","name":"BRCA1 DNA repair associated","locus_type":"gene with protein product","status":"Approved","alias_symbol":["RNF53","FANCS"],"prev_name":["breast cancer 1, early onset"],"ena":["U14680"],"date_modified":"2024-07-26T00:00:00Z"},
        {"hgnc_id":"HGNC:39955","symbol":"CYP4F31P","name":"cytochrome P450 family 4 subfamily F member 31, pseudogene","locus_type":"pseudogene","status":"Approved","alias_symbol":["CYP4F-se10[6:7:8]"]},
        {"hgnc_id":"HGNC:2","symbol":"BRAT1X","name":"made up: 50% of \"BRCA1\" isn't_it","locus_type":"unknown","status":"Approved","alias_name":["* + ?","°"],"alias_symbol":["3'HEXO","A%_B","AND"]},
        {"hgnc_id":"HGNC:3","symbol":"NEW1","name":"future gene","locus_type":"unknown","status":"Approved","a_new_field":["x",1],"entrez_id":9007}
        ]}}
        """;

    /// <summary>The first three records in the form of HGNC's table, with an unknown column.</summary>
    public const string Table =
        "hgnc_id\tsymbol\tname\tstatus\talias_symbol\tprev_symbol\tgene_group_id\tlsdb\tdate_modified\ta_new_field\n"
        + "HGNC:5\tA1BG\talpha-1-B glycoprotein\tApproved\t\t\t594\t\t2023-01-20\t\n"
        + "HGNC:24086\tA1CF\tAPOBEC1 complementation factor\tApproved\t\"ACF|ASP\"\t\t\t\t\tnew\n"
        + "HGNC:34\tABCA4\tABC \"4\" member\tApproved\t\t\"STGD1|ABCR\"\t\"1|2\"\t\"Retina|http://example.org/a|LRG_1|http://example.org/b\"\t\t\n";

    public const string Withdrawn =
        "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)\n"
        + "HGNC:1\tEntry Withdrawn\tA12M1\t\n"
        + "HGNC:6\tMerged/Split\tA1S9T\tHGNC:12469|UBA1|Approved\n"
        + "HGNC:9999\tMerged/Split\tXYZ1\tHGNC:34|ABCA4|Approved, HGNC:1|A12M1|Entry Withdrawn\n";
}
