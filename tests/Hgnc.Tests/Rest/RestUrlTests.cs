using System;
using System.Collections.Generic;
using Hgnc.Rest.Addresses;
using Xunit;

namespace Hgnc.Tests.Rest;

public class RestUrlTests
{
    private static readonly Uri Root = new("https://rest.genenames.org/");

    [Fact]
    public void Info_has_its_address() =>
        Assert.Equal("https://rest.genenames.org/info", RestUrl.Info(Root).AbsoluteUri);

    [Theory]
    [InlineData("hgnc_id", "HGNC:1097", "fetch/hgnc_id/HGNC:1097")]
    [InlineData("hgnc_id", "1097", "fetch/hgnc_id/1097")]
    [InlineData("status", "Approved", "fetch/status/Approved")]
    [InlineData("ena", "BC040926", "fetch/ena/BC040926")]
    [InlineData("symbol", "NKX2-1", "fetch/symbol/NKX2-1")]
    // The help page says "If the term contains spaces then the term will have to be quoted"; commas are also encoded.
    [InlineData(
        "prev_name",
        "A-kinase anchor protein, 350kDa",
        "fetch/prev_name/%22A-kinase%20anchor%20protein%2C%20350kDa%22"
    )]
    [InlineData("alias_symbol", "ELD/OSA1", "fetch/alias_symbol/%22ELD%2FOSA1%22")]
    [InlineData("alias_symbol", "PKBβ", "fetch/alias_symbol/PKB%CE%B2")]
    [InlineData(
        "alias_symbol",
        "CYP4F-se10[6:7:8]",
        "fetch/alias_symbol/%22CYP4F-se10%5B6:7:8%5D%22"
    )]
    [InlineData("alias_symbol", "..", "fetch/alias_symbol/%22..%22")]
    [InlineData("alias_name", "say \"hi\"", "fetch/alias_name/%22say%20%5C%22hi%5C%22%22")]
    [InlineData("alias_symbol", "NOT", "fetch/alias_symbol/%22NOT%22")]
    [InlineData("symbol", " BRAF ", "fetch/symbol/BRAF")]
    public void Fetch_has_its_term_encoded_and_quoted_as_the_help_says(
        string field,
        string term,
        string path
    ) => Assert.Equal(Root.AbsoluteUri + path, RestUrl.Fetch(Root, field, term).AbsoluteUri);

    [Theory]
    [InlineData("BRAF", "search/BRAF")]
    [InlineData("symbol:ZNF3", "search/symbol:ZNF3")]
    [InlineData("symbol:ZNF*", "search/symbol:ZNF*")]
    [InlineData("symbol:ZNF?", "search/symbol:ZNF%3F")]
    [InlineData("symbol:ZNF* AND status:Approved", "search/symbol:ZNF*+AND+status:Approved")]
    [InlineData("symbol:ZNF3 OR ZNF12", "search/symbol:ZNF3+OR+ZNF12")]
    [InlineData("symbol:ZNF* NOT status:Approved", "search/symbol:ZNF*+NOT+status:Approved")]
    [InlineData(
        "symbol:ZNF* AND status:\"Entry withdrawn\"",
        "search/symbol:ZNF*+AND+status:%22Entry%20withdrawn%22"
    )]
    [InlineData(
        "name:\"MAP kinase interacting\" AND locus_type:\"gene with protein product\"",
        "search/name:%22MAP%20kinase%20interacting%22+AND+locus_type:%22gene%20with%20protein%20product%22"
    )]
    [InlineData("*:* NOT BRAF", "search/*:*+NOT+BRAF")]
    [InlineData(".", "search/%22.%22")]
    [InlineData("..", "search/%22..%22")]
    [InlineData("+BRAF", "search/%2BBRAF")]
    [InlineData("\"a \\\" b\" OR c", "search/%22a%20%5C%22%20b%22+OR+c")]
    [InlineData("zinc\\ finger* OR c", "search/zinc%5C+finger*+OR+c")]
    public void Search_has_its_query_encoded_as_the_helps_examples_are(string query, string path) =>
        Assert.Equal(
            Root.AbsoluteUri + path,
            RestUrl.Search(Root, HgncQuery.Parse(query)).AbsoluteUri
        );

    [Theory]
    [InlineData("http://rest.genenames.org/", "https://rest.genenames.org/")]
    [InlineData("https://rest.genenames.org", "https://rest.genenames.org/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData(" http://mirror.example/hgnc ", "http://mirror.example/hgnc/")]
    public void A_base_address_ends_in_a_slash_and_HGNCs_old_one_is_its_new_one(
        string text,
        string uri
    ) => Assert.Equal(uri, RestUrl.Base(text).AbsoluteUri);

    [Theory]
    [InlineData("rest.genenames.org")]
    [InlineData("ftp://rest.genenames.org/")]
    [InlineData("http://x/?a=b")]
    [InlineData("")]
    public void An_invalid_base_address_is_refused(string text)
    {
        var error = Assert.Throws<HgncException>(() => RestUrl.Base(text));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
    }

    [Fact]
    public void An_address_that_no_server_takes_is_refused_before_it_is_sent()
    {
        var error = Assert.Throws<HgncException>(() =>
            RestUrl.Search(Root, HgncQuery.Parse(new string('x', 100_000)))
        );

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.True(error.Message.Length < 200, error.Message);
    }

    [Fact]
    public void A_mirror_may_lie_below_a_path() =>
        Assert.Equal("http://m/hgnc/info", RestUrl.Info(RestUrl.Base("http://m/hgnc")).AbsoluteUri);
}
