using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tool.PowerShell;
using Xunit;
using TemporaryFolder = Hgnc.Tests.Support.TemporaryFolder;

namespace Hgnc.Tests.Tool;

/// <summary>Looking for a PowerShell, among programs that say they are one.</summary>
public sealed class PowerShellFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_variable_makes_it_find_none()
    {
        var search = await PowerShellFinder.FindAsync(Repository.Root, _ => "1", Token);

        Assert.Null(search.Host);
        Assert.Contains("HGNC_NO_POWERSHELL", search.Reason);
    }

    [Fact]
    public async Task Where_there_is_none_it_says_where_it_looked()
    {
        var search = await FindAsync(_folder.PathOf(""));

        Assert.Null(search.Host);
        Assert.Equal("no pwsh on the path; none in the repository's tool manifest", search.Reason);
    }

    [Theory]
    [InlineData("echo 7.4.0", true, "PowerShell 7.4.0")]
    [InlineData("echo 7.6.0-preview.2", true, "PowerShell 7.6.0-preview.2")]
    [InlineData("echo 7.2.18", false, "is PowerShell 7.2.18, and the module needs 7.4")]
    [InlineData("echo hello", false, "does not run")]
    [InlineData("echo 7.6.0; exit 1", false, "does not run")]
    public async Task A_candidate_must_run_and_be_new_enough(string script, bool isOne, string told)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The candidates are shell scripts.");
        Script(_folder.Write("pwsh", $"#!/bin/sh\n{script}\n"));

        var search = await FindAsync(_folder.PathOf(""));

        Assert.Equal(isOne, search.Host is not null);
        Assert.Contains(told, search.Host?.Description ?? search.Reason);
    }

    [Fact]
    public async Task One_that_does_not_run_is_passed_over_for_the_next()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The candidates are shell scripts.");
        using var second = new TemporaryFolder();
        _folder.Write("pwsh", "not even executable");
        Script(second.Write("pwsh", "#!/bin/sh\necho 7.5.1\n"));

        var search = await FindAsync(_folder.PathOf("") + Path.PathSeparator + second.PathOf(""));

        Assert.Equal(second.PathOf("pwsh"), search.Host?.FileName);
    }

    private static Task<PowerShellSearch> FindAsync(string path)
    {
        // A folder without a tool manifest: no test downloads a PowerShell.
        return PowerShellFinder.FindAsync(
            Path.GetTempPath(),
            name => name == "PATH" ? path : null,
            Token
        );
    }

    private static void Script(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
