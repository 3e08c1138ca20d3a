using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Common forms of tables, each with a small file. All of them name the same three genes.</summary>
public sealed class FormTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests/Hgnc.Tests/Tables/Forms"
    );

    private static readonly string[] Genes = ["HGNC:1100", "HGNC:3236", "HGNC:11998"];

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory
            .GetFiles(Folder)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_has_its_genes(string name)
    {
        var run = await ResolveAsync("--from", Path.Combine(Folder, name));

        // An array's probe names a gene once for each of its transcripts.
        string[] expected = name == "450k.csv" ? [Genes[0], .. Genes] : Genes;
        Assert.Equal(expected, Ids(run));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_compressed_file_has_the_same_genes_also_in_several_members(string name)
    {
        using var folder = new TemporaryFolder();
        var packed = folder.PathOf(name + ".gz");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, name));
        using (var file = File.Create(packed))
        {
            foreach (var part in new[] { bytes[..(bytes.Length / 2)], bytes[(bytes.Length / 2)..] })
            {
                using var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
                gzip.Write(part);
            }
        }

        var run = await ResolveAsync("--from", packed);

        Assert.Equal(Genes, Ids(run).Distinct());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Passed_through_a_file_stays_as_it_is_but_for_what_is_added(string name)
    {
        if (name.StartsWith("sets.", StringComparison.Ordinal))
        {
            return;
        }
        using var folder = new TemporaryFolder();
        var target = folder.PathOf("out");

        var run = await ResolveAsync(
            "--from",
            Path.Combine(Folder, name),
            "--pass-thru",
            "--to",
            target
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var (before, after) = (Read(Path.Combine(Folder, name)), Read(target));
        Assert.Equal(before.Length, after.Length);
        for (var i = 0; i < before.Length; i++)
        {
            Assert.StartsWith(before[i], after[i]);
        }
        Assert.Equal(
            3,
            after
                .Select((line, i) => line[before[i].Length..])
                .Count(added =>
                    added.Contains("Approved")
                    || added.Contains("Identifier")
                    || added.Contains("Repaired")
                ) + (name == "geo-lists.tsv" ? 1 : 0)
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Get_reads_the_same_genes(string name)
    {
        var run = await ToolRun.RunAsync(
            copy.Context,
            "get",
            "--from",
            Path.Combine(Folder, name),
            "--fields",
            "hgnc_id",
            "--source",
            "local"
        );

        Assert.Equal(Genes, run.Lines[1..].Distinct());
    }

    private Task<ToolRun> ResolveAsync(params string[] arguments) =>
        ToolRun.RunAsync(copy.Context, ["resolve", .. arguments, "--source", "local"]);

    private static string[] Ids(ToolRun run) =>
        [.. run.Lines.Skip(1).Select(line => line.Split('\t')[3])];

    // The bytes as characters, in lines of any kind; for UTF-16, the text.
    private static string[] Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var name = Path.GetFileName(path);
        var encoding =
            bytes is [0xFF, 0xFE, ..] ? System.Text.Encoding.Unicode
            : bytes is [0xFE, 0xFF, ..] ? System.Text.Encoding.BigEndianUnicode
            : bytes.Length > 1 && bytes[1] == 0 ? System.Text.Encoding.Unicode
            : bytes.Length > 1 && bytes[0] == 0 ? System.Text.Encoding.BigEndianUnicode
            : System.Text.Encoding.Latin1;
        return encoding
            .GetString(bytes)
            .Split(["\r\r\n", "\r\n", "\r", "\n"], StringSplitOptions.None);
    }
}
