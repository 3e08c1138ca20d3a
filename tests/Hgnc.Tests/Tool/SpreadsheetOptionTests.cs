using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>--spreadsheet-safe</c>: tables in which HGNC's text is safe for spreadsheets.</summary>
public sealed class SpreadsheetOptionTests
{
    private const string Records = """
        {"response":{"numFound":1,"docs":[
        {"hgnc_id":"HGNC:1","symbol":"=A1","status":"Approved","name":"@name","alias_symbol":["B","-C"]}
        ]}}
        """;

    [Theory]
    [InlineData(
        "get HGNC:1 --fields symbol,name,alias_symbol",
        "=A1,@name,B|-C",
        "'=A1,'@name,B|'-C"
    )]
    [InlineData("find hgnc_id:HGNC:1", "HGNC:1,=A1,", "HGNC:1,'=A1,")]
    [InlineData(
        "resolve HGNC:1",
        "HGNC:1,Identifier,=A1,HGNC:1,@name,",
        "HGNC:1,Identifier,'=A1,HGNC:1,'@name,"
    )]
    public async Task Text_of_HGNCs_gets_an_apostrophe(string command, string bare, string safe)
    {
        using var folder = new TemporaryFolder();
        var copy = folder.PathOf("odd.db");
        await LocalImport.BuildAsync(
            folder.Write("odd.json", Records),
            null,
            copy,
            TestContext.Current.CancellationToken
        );
        using var source = LocalSource.Open(copy);
        await using var mirror = await HgncMirror.StartAsync(source, new MirrorOptions());
        var arguments = command.Split(' ');

        var asIs = await ToolRun.RunAsync(mirror.BaseUri, [.. arguments, "--format", "csv"]);
        var csv = await ToolRun.RunAsync(
            mirror.BaseUri,
            [.. arguments, "--format", "csv", "--spreadsheet-safe"]
        );
        var tsv = await ToolRun.RunAsync(
            mirror.BaseUri,
            [.. arguments, "--format", "tsv", "--spreadsheet-safe"]
        );
        var json = await ToolRun.RunAsync(
            mirror.BaseUri,
            [.. arguments, "--format", "json", "--spreadsheet-safe"]
        );

        Assert.StartsWith(bare, asIs.Lines[1]);
        Assert.StartsWith(safe, csv.Lines[1]);
        Assert.StartsWith(safe.Replace(',', '\t'), tsv.Lines[1]);
        Assert.Contains("\"=A1\"", json.Output);
    }
}
