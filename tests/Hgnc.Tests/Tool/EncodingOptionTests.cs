using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>--encoding</c>, and the bytes of the tool's output in a separate process.</summary>
public sealed class EncodingOptionTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const char ByteOrderMark = '\uFEFF';

    [Theory]
    [InlineData("get BRAF")]
    [InlineData("find symbol:BRAF")]
    [InlineData("resolve BRAF")]
    public async Task A_byte_order_mark_precedes_the_header_on_request(string command)
    {
        string[] arguments = [.. command.Split(' '), "--source", "local", "--format", "csv"];

        var usual = await ToolRun.RunAsync(copy.Context, arguments);
        var marked = await ToolRun.RunAsync(copy.Context, [.. arguments, "--encoding", "utf8bom"]);
        var seen = await ToolRun.RunAsync(
            copy.Context with
            {
                IsTerminal = true,
            },
            [.. arguments, "--encoding", "utf8BOM"]
        );

        Assert.NotEqual(ByteOrderMark, usual.Output[0]);
        Assert.Equal(ByteOrderMark + usual.Output, marked.Output);
        Assert.Equal(usual.Output, seen.Output);
    }

    [Theory]
    [InlineData("resolve BRAF --encoding latin1", "give utf8 or utf8BOM")]
    [InlineData(
        "resolve --from samples --pass-thru --encoding utf8BOM",
        "--pass-thru keeps the encoding"
    )]
    public async Task Unsupported_options_are_reported_before_any_output(
        string command,
        string told
    )
    {
        var run = await ToolRun.RunAsync(
            copy.Context,
            [
                .. command
                    .Split(' ')
                    .Select(word => word == "samples" ? Repository.Sample("genes.csv") : word),
            ]
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error);
    }

    [Fact]
    public async Task In_a_pipe_all_is_utf8()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write(
            "greek.json",
            """{"response":{"numFound":1,"docs":[{"hgnc_id":"HGNC:1","symbol":"A1","status":"Approved","name":"β-globin"}]}}"""
        );
        var data = folder.PathOf("data");
        (await ToolProcess.RunAsync(data, "save", "--path", records)).Succeeded();
        var start = ToolProcess.StartOf(
            data,
            ["get", "A1", "α", "--source", "local", "--fields", "name", "--encoding", "utf8BOM"]
        );
        using var process = Process.Start(start)!;
        var error = ReadAsync(process.StandardError);
        var output = await ReadAsync(process.StandardOutput);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "name\nβ-globin\n"u8], output);
        Assert.Contains("α", Encoding.UTF8.GetString(await error));
    }

    [Fact]
    public async Task A_reader_that_closes_after_the_first_lines_ends_the_command()
    {
        using var folder = new TemporaryFolder();
        var data = folder.PathOf("data");
        var sample = Repository.Sample("hgnc_sample.json");
        (await ToolProcess.RunAsync(data, "save", "--path", sample)).Succeeded();
        var symbols = folder.Write(
            "symbols.txt",
            string.Join('\n', Enumerable.Repeat("BRAF", 500_000))
        );
        using var process = ToolProcess.Start(
            data,
            "resolve",
            "--source",
            "local",
            "--no-header",
            "--from",
            symbols
        );
        var error = process.StandardError.ReadToEndAsync();

        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    // The bytes, because a text reader would remove the byte order mark.
    private static async Task<byte[]> ReadAsync(StreamReader reader)
    {
        using var bytes = new MemoryStream();
        await reader.BaseStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
