using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Hgnc.Tool;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc get</c>.</summary>
public sealed class GetCommandTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    private const string Symbols =
        "TP53 BRAF KRAS EGFR MYC BRCA1 C9orf72 HLA-A CFTR APOE ZNF3 BRCA2 XIST MT-CO1 SEPTIN7 NKX2-1 IRF4 MIR21 TKT UBA1 AKT2 TCF3";

    private Task<ToolRun> GetAsync(params string[] arguments) =>
        ToolRun.RunAsync(mirror.BaseUri, ["get", .. arguments]);

    [Fact]
    public async Task Ids_are_recognized_by_their_form_and_records_come_in_their_order()
    {
        var run = await GetAsync("BRAF", "HGNC:1100", "ENSG00000146648", "--fields", "symbol");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("symbol\nBRAF\nBRCA1\nEGFR\n", run.Output);
    }

    [Theory]
    [InlineData("A1BG", "ENST00000263100")]
    [InlineData("A1BG", "ENST00000263100.1")]
    [InlineData("A1BG", "NM_130786.99")]
    [InlineData("A1BG", "uc002qsd")]
    [InlineData("A1BG", "ENST00000263100.1", "--by", "mane_select")]
    [InlineData("BRCA1", "NCBIGene:672")]
    [InlineData("BRCA1", "https://identifiers.org/hgnc:1100")]
    [InlineData("BRCA1", "672.0", "--by", "entrez_id")]
    [InlineData("BRCA1", "NCBIGene:672", "--by", "entrez_id")]
    [InlineData("BRCA1", "HGNC:HGNC:1100", "--by", "hgnc_id")]
    public async Task An_identifier_is_taken_with_any_version_and_its_prefix(
        string symbol,
        params string[] arguments
    )
    {
        var run = await GetAsync([.. arguments, "--fields", "symbol"]);

        Assert.Equal("", run.Error);
        Assert.Equal($"symbol\n{symbol}\n", run.Output);
    }

    [Theory]
    [InlineData("672.5", "entrez_id", "'672.5' has a fraction")]
    [InlineData(
        "NCBIGene:672",
        "omim_id",
        "'NCBIGene:672' is an identifier of NCBI Gene, not of OMIM"
    )]
    public async Task An_identifier_that_its_field_cannot_have_is_reported_and_the_others_are_returned(
        string id,
        string field,
        string problem
    )
    {
        var good = field == "entrez_id" ? "672" : "113705";

        var run = await GetAsync(id, good, "--by", field, "--fields", "symbol");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("symbol\nBRCA1\n", run.Output);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_columns_are_those_that_one_looks_for()
    {
        var run = await GetAsync("BRAF");

        Assert.Equal(
            "hgnc_id\tsymbol\tname\tstatus\tlocus_type\tlocation\talias_symbol\tprev_symbol\tensembl_gene_id\tentrez_id",
            run.Lines[0]
        );
        Assert.Equal(
            "HGNC:1097\tBRAF\tB-Raf proto-oncogene, serine/threonine kinase\tApproved\tgene with protein product\t7q34\tBRAF1|BRAF-1\t\tENSG00000157764\t673",
            run.Lines[1]
        );
    }

    [Fact]
    public async Task It_does_the_job_of_get_gene_info()
    {
        var run = await GetAsync(
            "--from",
            Repository.Sample("ids.txt"),
            "--by",
            "entrez_id",
            "--fields",
            "hgnc_id,symbol",
            "--format",
            "tsv"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(11, run.Lines.Length);
        Assert.Equal("hgnc_id\tsymbol", run.Lines[0]);
        Assert.Equal("HGNC:1097\tBRAF", run.Lines[1]);
        Assert.Equal("HGNC:13089\tZNF3", run.Lines[^1]);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public async Task A_column_of_a_table_is_read_and_each_row_without_a_record_is_reported(
        char separator
    )
    {
        using var folder = new TemporaryFolder();
        var table = await File.ReadAllTextAsync(Repository.Sample("genes.csv"));

        var run = await GetAsync(
            "--from",
            folder.Write("genes.txt", table.Replace(',', separator)),
            "--column",
            "gene_symbol",
            "--fields",
            "symbol"
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Symbols, string.Join(' ', run.Lines[1..]));
        Assert.Equal(
            ["'MARCH1'", "'p65'", "'BRAC1'"],
            run.ErrorLines.Where(line =>
                    line.Contains("HGNC has no record", StringComparison.Ordinal)
                )
                .Select(line => line.Split("record for ")[1].Split('.')[0])
        );
        Assert.Contains("'MARCH1' is a previous symbol of MARCHF1 (HGNC:26077).", run.Error);
    }

    [Theory]
    [InlineData(
        "gene,hgnc_id\nTP53,HGNC:1100\n",
        "BRCA1",
        "has the symbol 'TP53', which is no name of BRCA1"
    )]
    [InlineData(
        "gene,HgncSymbol\nTP53,KRAS\n",
        "KRAS",
        "has the symbol 'TP53', which is no name of KRAS"
    )]
    [InlineData("gene,chr\nTP53,4\n", "TP53", "TP53 is at 17p13.1, not at 4.")]
    [InlineData("gene,hgnc_id\nMARCH1,HGNC:26077\n", "MARCHF1", "")]
    [InlineData("gene,chr\nTP53,17\n", "TP53", "")]
    [InlineData("gene,entrez_id\nTP53;BRCA1,7157;672\n", "TP53 BRCA1", "")]
    public async Task A_row_that_contradicts_the_record_is_told(
        string text,
        string symbols,
        string message
    )
    {
        var context = new ToolContext
        {
            OpenInput = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)),
        };

        var run = await ToolRun.RunAsync(
            context,
            "get",
            "--from",
            "-",
            "--resolve",
            "--fields",
            "symbol",
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal(symbols, string.Join(' ', run.Lines[1..]));
        Assert.Equal(message.Length == 0, run.Error.Length == 0);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_come_from_the_arguments_and_then_from_stdin_blank_lines_left_out()
    {
        var context = new ToolContext
        {
            OpenInput = () => new MemoryStream("BRAF\r\n\r\n \n TP53 "u8.ToArray()),
        };

        var run = await ToolRun.RunAsync(
            context,
            "get",
            "KRAS",
            "--from",
            "-",
            "--fields",
            "symbol",
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal((0, "symbol\nKRAS\nBRAF\nTP53\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("prev_symbol", "MUM1", "IRF4 PWWP3A")]
    [InlineData("PrevSymbol", "MUM1", "IRF4 PWWP3A")]
    [InlineData("hgnc_id", "1097", "BRAF")]
    [InlineData("ensembl_gene_id", "ENSG00000012048.23", "BRCA1")]
    public async Task By_names_the_field_that_the_ids_are_values_of(
        string field,
        string id,
        string symbols
    )
    {
        var run = await GetAsync(id, "--by", field, "--fields", "symbol");

        Assert.Equal(symbols, string.Join(' ', run.Lines[1..].Order()));
    }

    [Theory]
    [InlineData("symbl", "Did you mean symbol?")]
    [InlineData("pubmed_id", "cannot search")]
    public async Task An_unknown_field_is_reported_once_and_exits_2(string field, string told)
    {
        var run = await GetAsync("A", "B", "C", "--by", field);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains(told, run.Error);
    }

    [Fact]
    public async Task A_bare_number_is_refused_with_advice_and_ends_no_other()
    {
        var run = await GetAsync("673", "BRAF", "--fields", "symbol");

        Assert.Equal((2, "symbol\nBRAF\n"), (run.ExitCode, run.Output));
        Assert.Contains("'673' is a bare number", run.ErrorLines[0]);
        Assert.Contains("--by entrez_id", run.ErrorLines[1]);
    }

    [Fact]
    public async Task Fields_are_columns_under_the_names_and_in_the_order_asked_for()
    {
        var run = await GetAsync(
            "AKAP9",
            "--fields",
            "AliasName, alias_symbl,symbol",
            "--format",
            "csv"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("AliasName,alias_symbl,symbol", run.Lines[0]);
        Assert.Matches("^\".*A-kinase anchor protein, 350kDa.*\",,AKAP9$", run.Lines[1]);
        Assert.Equal(
            "Warning: No record has a field 'alias_symbl'. Did you mean alias_symbol or alias_name?",
            Assert.Single(run.ErrorLines)
        );
    }

    [Theory]
    [InlineData(
        "MARCH1",
        "MARCHF1",
        "Warning: 'MARCH1' is a previous symbol of MARCHF1 (HGNC:26077)."
    )]
    [InlineData(
        "DEC1",
        "DELEC1",
        "Warning: 'DEC1' is a previous symbol of DELEC1 (HGNC:23658) and also an alias of BHLHE40."
    )]
    [InlineData("BRAF", "BRAF", "")]
    [InlineData("ENSG00000157764", "BRAF", "")]
    public async Task Resolve_gets_the_gene_that_a_symbol_means_and_warns_how(
        string input,
        string symbol,
        string warning
    )
    {
        var run = await GetAsync(input, "--resolve", "--fields", "input,symbol");

        Assert.Equal((0, $"input\tsymbol\n{input}\t{symbol}\n"), (run.ExitCode, run.Output));
        Assert.Equal(warning, run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("p65", "'p65' can mean GORASP1, RELA or SYT1.")]
    [InlineData("BRAC1", "'BRAC1'")]
    public async Task Resolve_gets_nothing_for_a_symbol_that_means_several_genes_or_none(
        string input,
        string problem
    )
    {
        var run = await GetAsync(input, "BRAF", "--resolve", "--fields", "symbol");

        Assert.Equal((1, "symbol\nBRAF\n"), (run.ExitCode, run.Output));
        Assert.StartsWith(problem, run.ErrorLines[0]);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Fact]
    public async Task Resolve_takes_the_chromosome_of_the_row_and_names_the_line()
    {
        using var folder = new TemporaryFolder();

        var run = await GetAsync(
            "--from",
            folder.Write("genes.csv", "gene,chromosome\np65,11\nBRAF,7\np65,\n"),
            "--resolve",
            "--keep-missing",
            "--fields",
            "input,symbol"
        );

        Assert.Equal(
            (1, "input\tsymbol\np65\tRELA\nBRAF\tBRAF\np65\t\n"),
            (run.ExitCode, run.Output)
        );
        Assert.Matches("^Warning: .*2: 'p65' .*RELA", run.ErrorLines[0]);
        Assert.Matches("^.*4: 'p65' can mean GORASP1, RELA or SYT1", run.ErrorLines[1]);
    }

    [Fact]
    public async Task Json_has_whole_records_as_the_service_has_them()
    {
        var run = await GetAsync("BRAF", "AKT2", "--format", "json");

        var genes = JsonElement.Parse(run.Output);
        Assert.Equal(2, genes.GetArrayLength());
        Assert.Equal("164757", genes[0].GetProperty("omim_id")[0].GetString());
        Assert.Contains("PKBβ", run.Output);
    }

    [Fact]
    public async Task Jsonl_has_chosen_fields_a_record_a_line()
    {
        var run = await GetAsync(
            "BRAF",
            "TP53",
            "--format",
            "jsonl",
            "--fields",
            "symbol,omim_id,prev_symbol"
        );

        Assert.Equal("""{"symbol":"BRAF","omim_id":["164757"],"prev_symbol":null}""", run.Lines[0]);
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public async Task A_block_stops_everything_and_what_came_before_it_is_whole()
    {
        await using var strict = await mirror.StartAsync(new MirrorOptions { Rate = 1 });

        var run = await ToolRun.RunAsync(
            strict.BaseUri,
            ["get", "--from", Repository.Sample("genes.csv"), "--format", "json"]
        );

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("refuses your address", run.Error);
        Assert.Equal(JsonValueKind.Array, JsonElement.Parse(run.Output).ValueKind);
    }

    [Fact]
    public async Task Another_failure_of_the_service_is_reported_for_each_input()
    {
        await using var faulty = await mirror.StartAsync(
            new MirrorOptions { Faults = [new MirrorFault { Status = 400, Fraction = 1 }] }
        );

        var run = await ToolRun.RunAsync(faulty.BaseUri, ["get", "BRAF", "TP53"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Count(line => line.Contains("(400)")));
    }

    [Theory]
    [InlineData("get")]
    [InlineData("get", "--column", "x")]
    [InlineData("get", "--from", "no-such-file")]
    [InlineData("get", "--from", "samples", "--column", "no-such-column")]
    [InlineData("get", "BRAF", "--format", "xml")]
    public async Task An_invalid_command_line_exits_2_and_writes_nothing_to_stdout(
        params string[] arguments
    )
    {
        var run = await ToolRun.RunAsync(
            mirror.BaseUri,
            [.. arguments.Select(a => a == "samples" ? Repository.Sample("genes.csv") : a)]
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.True(run.ErrorLines.Length >= 2);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_it_quietly()
    {
        await using var output = new ClosedPipe();
        using var error = new StringWriter();

        var exitCode = await HgncTool.RunAsync(
            ["get", "BRAF", "--base-uri", mirror.BaseUri.AbsoluteUri],
            output,
            error,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((0, ""), (exitCode, error.ToString()));
    }

    /// <summary>Standard output after <c>head</c> has closed the pipe.</summary>
    private sealed class ClosedPipe : StringWriter
    {
        public override void Flush() => throw new IOException("Broken pipe", 32);
    }
}
