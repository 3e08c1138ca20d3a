using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tool.PowerShell;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>Finding a PowerShell among programs that claim to be one.</summary>
public sealed class PowerShellFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_variable_disables_the_search()
    {
        var search = await PowerShellFinder.FindAsync(Repository.Root, _ => "1", Token);

        Assert.Null(search.Host);
        Assert.Contains("HGNC_NO_POWERSHELL", search.Reason);
    }

    [Fact]
    public async Task Without_one_it_says_where_it_looked()
    {
        var search = await FindAsync(_folder.PathOf(""));

        Assert.Null(search.Host);
        Assert.Equal(
            "no pwsh on the path; the repository's tool manifest has no PowerShell",
            search.Reason
        );
    }

    [Theory]
    [InlineData("echo 7.4.0; echo /opt/pwsh", true, "PowerShell 7.4.0 in /opt/pwsh (on the path)")]
    [InlineData(
        "echo 7.6.0-preview.2; echo '/a b'",
        true,
        "PowerShell 7.6.0-preview.2 in /a b (on the path)"
    )]
    [InlineData(
        "echo 7.2.18; echo /opt/pwsh",
        false,
        "is PowerShell 7.2.18, and the module needs 7.4"
    )]
    [InlineData("echo hello; echo /opt/pwsh", false, "does not run")]
    [InlineData("echo 7.6.0", false, "does not run")]
    [InlineData("echo 7.6.0; echo /opt/pwsh; exit 1", false, "does not run")]
    public async Task A_candidate_must_run_and_be_new_enough(string script, bool isOne, string told)
    {
        Candidate(_folder, script);

        var search = await FindAsync(_folder.PathOf(""));

        Assert.Equal(isOne, search.Host is not null);
        Assert.Contains(told, search.Host?.Description ?? search.Reason);
    }

    [Fact]
    public async Task One_that_does_not_run_is_skipped()
    {
        using var second = new TemporaryFolder();
        _folder.Write("pwsh", "not even executable");
        Candidate(second, "echo 7.5.1; echo /opt/pwsh");

        var search = await FindAsync(_folder.PathOf("") + Path.PathSeparator + second.PathOf(""));

        Assert.Equal(second.PathOf("pwsh"), search.Host?.FileName);
    }

    [Fact]
    public async Task A_chosen_one_takes_precedence_over_the_path()
    {
        using var chosen = new TemporaryFolder();
        Candidate(_folder, "echo 7.5.1; echo /opt/pwsh");
        Candidate(chosen, "echo 7.4.9; echo /opt/other");

        var search = await FindAsync(_folder.PathOf(""), chosen.PathOf("pwsh"));

        Assert.Equal("PowerShell 7.4.9 in /opt/other (from HGNC_PWSH)", search.Host?.Description);
    }

    [Theory]
    [InlineData(
        "manifest",
        "HGNC_PWSH is 'manifest', but the repository's tool manifest has no PowerShell."
    )]
    [InlineData("nowhere/pwsh", "HGNC_PWSH is 'nowhere/pwsh', but nowhere/pwsh does not run.")]
    public async Task One_that_is_chosen_and_cannot_be_used_is_an_error(string choice, string told)
    {
        Candidate(_folder, "echo 7.5.1; echo /opt/pwsh");

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            FindAsync(_folder.PathOf(""), choice)
        );

        Assert.Equal(told, error.Message);
        Assert.Contains("Set it to 'manifest' or to the path of a PowerShell 7.4", error.Advice);
    }

    private static Task<PowerShellSearch> FindAsync(string path, string? choice = null)
    {
        // A folder without a tool manifest, so that no test downloads a PowerShell.
        return PowerShellFinder.FindAsync(
            Path.GetTempPath(),
            name =>
                name switch
                {
                    "PATH" => path,
                    "HGNC_PWSH" => choice,
                    _ => null,
                },
            Token
        );
    }

    private static void Candidate(TemporaryFolder folder, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The candidates are shell scripts.");
        Script(folder.Write("pwsh", $"#!/bin/sh\n{script}\n"));
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
