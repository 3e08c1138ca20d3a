using System;
using System.IO;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Hgnc.Tool.Output;
using Xunit;

namespace Hgnc.Tests.Windows;

/// <summary>The file that <c>--to</c> names: read-only files, files in use, and devices.</summary>
public sealed class TargetFileTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string Table = "symbol\r\nBRCA1\r\n";
    private const string Resolved =
        "symbol,HgncSymbol,HgncId,HgncMatch\r\nBRCA1,BRCA1,HGNC:1100,Approved\r\n";

    private static string Device => OperatingSystem.IsWindows() ? "nul" : "/dev/null";

    [Theory]
    [InlineData("out.csv")]
    [InlineData("my results (1).csv")]
    [InlineData("[a] 100%.csv")]
    [InlineData("nulls.csv")]
    public async Task A_new_file_has_the_table_with_its_line_ends(string name)
    {
        using var folder = new TemporaryFolder();
        var target = folder.PathOf(name);

        var run = await ResolveAsync(folder.Write("t.csv", Table), target);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(Resolved, await File.ReadAllTextAsync(target));
        Assert.Equal(2, folder.FileNames.Length);
    }

    [Fact]
    public async Task A_table_can_replace_itself()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.csv", Table);

        var run = await ResolveAsync(file, file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Resolved, await File.ReadAllTextAsync(file));
        Assert.Equal(["t.csv"], folder.FileNames);
    }

    [Fact]
    public async Task A_file_that_is_read_only_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.csv", Table);
        var target = folder.Write("out.csv", "mine");
        File.SetAttributes(target, FileAttributes.ReadOnly);

        var run = await ResolveAsync(file, target);

        File.SetAttributes(target, FileAttributes.Normal);
        AssertRefused(run, "is read-only", "make it writable");
        Assert.Equal("mine", await File.ReadAllTextAsync(target));
        Assert.Equal(2, folder.FileNames.Length);
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var target = Directory.CreateDirectory(folder.PathOf("out.csv")).FullName;

        AssertRefused(
            await ResolveAsync(folder.Write("t.csv", Table), target),
            "is a folder",
            "name of a file in it"
        );
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_reported()
    {
        using var folder = new TemporaryFolder();

        AssertRefused(
            await ResolveAsync(folder.Write("t.csv", Table), folder.PathOf("none/out.csv")),
            "cannot be written",
            "folder that you may write to"
        );
    }

    [Fact]
    public async Task A_file_that_Excel_has_open_is_reported_before_any_request()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Only Windows refuses a file that is open.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.csv", Table);
        var target = folder.Write("out.csv", "mine");
        // As Excel does.
        using (new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            AssertRefused(await ResolveAsync(file, target), "cannot be written", "such as Excel");
        }
        Assert.Equal("mine", await File.ReadAllTextAsync(target));
        Assert.Equal(2, folder.FileNames.Length);
    }

    [Fact]
    public async Task A_table_that_Excel_has_open_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.csv", Table);
        var target = folder.PathOf("out.csv");
        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            Assert.Equal(0, (await ResolveAsync(file, target)).ExitCode);
        }
        Assert.Equal(Resolved, await File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task A_device_stays_a_device()
    {
        Assert.True(TargetFile.IsDevice(Device));
        using var folder = new TemporaryFolder();

        var run = await ResolveAsync(folder.Write("t.csv", Table), Device);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(0, new FileInfo(Device).Exists ? new FileInfo(Device).Length : 0);
        Assert.Equal(["t.csv"], folder.FileNames);
    }

    [Theory]
    [InlineData("out.csv")]
    [InlineData("nulls.csv")]
    [InlineData("console/out.csv")]
    [InlineData("/dev/shm/out.csv")]
    public void A_file_is_not_a_device(string path) => Assert.False(TargetFile.IsDevice(path));

    private static void AssertRefused(ToolRun run, string problem, string advice)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem, run.ErrorLines[0]);
        Assert.Contains(advice, run.ErrorLines[1]);
    }

    private Task<ToolRun> ResolveAsync(string file, string target) =>
        ToolRun.RunAsync(
            copy.Context,
            "resolve",
            "--from",
            file,
            "--pass-thru",
            "--to",
            target,
            "--source",
            "local"
        );
}
