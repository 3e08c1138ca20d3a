using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tests.Releases;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Permissions: of the user's folder, and of folders that the user may not use.</summary>
[Trait("Speed", "Slow")]
public sealed class PermissionTests(SampleMirror sample) : IClassFixture<SampleMirror>, IDisposable
{
    private const UnixFileMode Owner =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Root has all permissions; without these capabilities, they apply as for other users.
    private const string Bound =
        "if [ \"$(id -u)\" = 0 ]; then bound='setpriv --bounding-set=-dac_override,-dac_read_search'; fi\n"
        + "hgnc() { $bound \"$HGNC_TOOL\" \"$@\"; }\n"
        + "$bound true || exit 77\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // In a read-only folder, its copy is used, and none is made.
    [InlineData("chmod 500 \"$HGNC_DATA\"", "A77", "cannot be written")]
    [InlineData("chmod 400 \"$HGNC_DATA\"/*.*", "A77", "cannot be written")]
    [InlineData("chmod 400 \"$HGNC_DATA\"/*.sqlite \"$HGNC_DATA\"/*.json", "A77", null)]
    [InlineData("chmod 0 \"$HGNC_DATA\"/*.sqlite", "cannot be read", null)]
    [InlineData("chmod 0 \"$HGNC_DATA\"/dataset.json", "cannot be read", null)]
    [InlineData("chmod 0 \"$HGNC_DATA\"/dataset.lock", "A77", "cannot be written")]
    [InlineData("chmod 0 \"$HGNC_DATA\"", "No local copy|cannot be read", "cannot be written")]
    public async Task A_missing_permission_is_reported_or_not_needed(
        string change,
        string answer,
        string? problem
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are others there.");
        var data = _folder.PathOf("data");
        await new DatasetStore(data).SaveAsync(
            DatasetOrigin.FromFiles(_folder.Write("a.json", Release.Json('A', 100)))
        );
        var run = await ToolProcess.ShellAsync(
            data,
            Bound
                + $"{change}\n"
                + "hgnc get HGNC:77 --source local --fields symbol 2>&1; echo ---\nhgnc save --path \"$1\" 2>&1; code=$?\n"
                + "chmod -R u+rwX \"$HGNC_DATA\"; exit $code\n",
            _folder.Write("b.json", Release.Json('B', 100))
        );
        Assert.SkipWhen(run.Code == 77, $"Root cannot be bound here: {run.Error}");

        var parts = run.Output.Split("---\n");
        Assert.Contains(
            answer.Split('|'),
            part => parts[0].Contains(part, StringComparison.Ordinal)
        );
        Assert.Equal(problem is null ? 0 : 2, run.Code);
        Assert.Contains(problem ?? "Local copy", parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        // The next process with permission finds nothing to repair.
        using var source = new DatasetStore(data).Open();
        var symbol = Assert.Single(await source.GenesAsync("hgnc_id", "HGNC:77")).Symbol;
        Assert.Equal(problem is null ? "B77" : "A77", symbol);
    }

    [Theory]
    [InlineData("/proc/hgnc")]
    [InlineData("/dev/null/hgnc")]
    public async Task If_no_folder_can_be_created_a_save_says_so(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These are Linux's.");
        var store = new DatasetStore(folder);

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            store.SaveAsync(DatasetOrigin.FromFiles(_folder.Write("set.json", Sample.Json)))
        );

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains(folder, error.Message, StringComparison.Ordinal);
        Assert.Equal(HgncErrorKind.NoLocalCopy, Assert.Throws<HgncException>(store.Open).Kind);
    }

    [Fact]
    public async Task Only_the_user_can_read_the_users_files()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There the user's folder of data is already.");
            return;
        }
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        var data = _folder.PathOf("a/b/data");
        var run = await ToolProcess.ShellAsync(
            data,
            "export HGNC_RATE=10\numask 0\n"
                + "hgnc get BRAF --base-uri \"$1\" && hgnc save --path \"$2\"\n",
            mirror.BaseUri.AbsoluteUri,
            _folder.Write("set.json", Sample.Json)
        );
        run.Succeeded();
        SettingsFile.Write(new HgncSettings(), () => Path.Combine(data, "options.json"));

        string[] folders =
        [
            data,
            .. Directory.GetDirectories(data, "*", SearchOption.AllDirectories),
        ];
        Assert.Contains(folders, folder => folder.EndsWith("limits", StringComparison.Ordinal));
        Assert.Contains(folders, folder => folder.Contains("answers/", StringComparison.Ordinal));
        foreach (var folder in folders)
        {
            Assert.Equal(Owner, File.GetUnixFileMode(folder));
        }
        var options = File.GetUnixFileMode(Path.Combine(data, "options.json"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, options);
    }

    [Fact]
    public async Task A_folder_that_others_may_read_stays_as_its_user_made_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are others there.");
            return;
        }
        const UnixFileMode open = Owner | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        var data = Directory.CreateDirectory(_folder.PathOf("data")).FullName;
        File.SetUnixFileMode(data, open);

        await new DatasetStore(data).SaveAsync(
            DatasetOrigin.FromFiles(_folder.Write("set.json", Sample.Json))
        );

        Assert.Equal(open, File.GetUnixFileMode(data));
    }
}
