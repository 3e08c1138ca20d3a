using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Saves to a full disk: a small disk in memory that a process mounts only for itself.</summary>
[Trait("Speed", "Slow")]
public sealed class FullDiskTests : IDisposable
{
    private const string HasRoom = "hgnc save --path \"$1\" >/dev/null\n";

    // Shows the results of the copy and the files in the folder after a failed save.
    private const string Look =
        "hgnc get HGNC:77 --source local --fields symbol && ls \"$HGNC_DATA\" | sort\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _small;
    private readonly string _big;

    public FullDiskTests()
    {
        _small = _folder.Write("a.json", Release.Json('A', 200));
        _big = _folder.Write("b.json", Release.Json('B', 4000));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_finds_the_disk_full_says_so_and_leaves_the_old_copy()
    {
        var run = await OnDiskAsync("1500k", "hgnc save --path \"$2\" || echo $?\n");

        AssertRefused(run);
        Assert.Equal("2", run.Lines[0]);
        AssertOld(run.Lines[1..]);
    }

    [Fact]
    public async Task A_download_that_finds_the_disk_full_says_so_and_is_not_repeated()
    {
        await using var server = new FileServer();
        server.Put("set.json", Release.Json('B', 20_000));

        var run = await OnDiskAsync(
            "1500k",
            "hgnc save --uri \"$3\" || echo $?\n",
            server.Folder + "set.json"
        );

        AssertRefused(run);
        Assert.Equal("2", run.Lines[0]);
        AssertOld(run.Lines[1..]);
        Assert.Equal(["set.json 200"], server.Exchanges);
    }

    [Fact]
    public async Task A_file_that_may_not_grow_is_reported_as_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no limit of that kind.");
        var data = _folder.PathOf("data");
        var run = await ToolProcess.ShellAsync(
            data,
            // .NET's own memory counts as a file by default.
            $"{HasRoom}(export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 1000; hgnc save --path \"$2\") || echo $?\n{Look}",
            _small,
            _big
        );

        AssertRefused(run);
        Assert.Equal("2", run.Lines[0]);
        AssertOld(run.Lines[1..]);
    }

    [Fact]
    public async Task Trial_of_disks_of_many_sizes_each_save_is_made_or_reported()
    {
        var random = new Random(Trial.Seed);
        var (made, refused) = (0, 0);
        for (var i = 0; i < Trial.Count(50); i++)
        {
            var run = await OnDiskAsync(
                $"{random.Next(600, 5000)}k",
                "hgnc save --path \"$2\" >/dev/null; echo $?\n"
            );
            if (run.Lines[0] == "0")
            {
                made++;
                Assert.Equal("B77", run.Lines[2]);
                Assert.Equal(6, run.Lines.Length);
            }
            else
            {
                refused++;
                AssertRefused(run);
                AssertOld(run.Lines[1..]);
            }
        }
        Trial.Tell($"{made} saves had room, {refused} had none and said so");
    }

    private static void AssertRefused(ToolResult run)
    {
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Contains("that the disk has free space", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    // A header, the symbol, and three files.
    private static void AssertOld(string[] lines)
    {
        Assert.Equal(["symbol", "A77", "dataset.json", "dataset.lock"], lines[..4]);
        Assert.EndsWith(".sqlite", Assert.Single(lines[4..]), StringComparison.Ordinal);
    }

    private async Task<ToolResult> OnDiskAsync(string size, string script, params string[] more)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "Only Linux lets a process mount a disk for itself."
        );
        var disk = _folder.PathOf("disk");
        System.IO.Directory.CreateDirectory(disk);
        var run = await ToolProcess.ShellAsync(
            System.IO.Path.Combine(disk, "data"),
            "unshare --map-root-user --mount sh -c 'mount -t tmpfs -o size='\"$1\"' none '\"$2\" || exit 77",
            size,
            disk
        );
        Assert.SkipWhen(run.Code == 77, $"This system lets no user mount a disk: {run.Error}");
        return await ToolProcess.ShellAsync(
            System.IO.Path.Combine(disk, "data"),
            $$"""
            unshare --map-root-user --mount sh -c '
            hgnc() { "$HGNC_TOOL" "$@"; }
            mount -t tmpfs -o size={{size}} none "{{disk}}"
            {{HasRoom}}{{script}}{{Look}}' sh "$@"
            """,
            [_small, _big, .. more]
        );
    }
}
