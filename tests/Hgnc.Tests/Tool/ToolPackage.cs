using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tool.PowerShell;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>The tool, packed as it was built and installed from that package only.</summary>
public sealed class ToolPackage : IAsyncLifetime
{
    // Far longer than it takes, so that nothing hangs forever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    // Why there is no package, or null.
    private string? _skipped;

    /// <summary>The package.</summary>
    public string Path
    {
        get
        {
            SkipWithoutSdk();
            return Directory.GetFiles(_folder.PathOf("made"), "*.nupkg").Single();
        }
    }

    public async ValueTask InitializeAsync()
    {
        if ((await DotNetAsync("--version")).ExitCode != 0)
        {
            _skipped = "There is no .NET SDK, which packs and installs the tool.";
            return;
        }
        // bin/Debug/net10.0, as the tests were built.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await SucceedAsync(
            "pack",
            System.IO.Path.Combine(Repository.Root, "src/Hgnc.Tool"),
            "--no-build",
            "-c",
            configuration,
            "-o",
            _folder.PathOf("made")
        );
        // The folder is the only source, so that everything the package does not contain is missing.
        var sources = _folder.Write(
            "nuget.config",
            $"<configuration><packageSources><clear /><add key=\"made\" value=\"{_folder.PathOf("made")}\" /></packageSources></configuration>"
        );
        await SucceedAsync(
            "tool",
            "install",
            "HgncPS.Tool",
            "--tool-path",
            _folder.PathOf("tools"),
            "--configfile",
            sources
        );
    }

    internal async Task<ChildResult> RunAsync(params string[] arguments)
    {
        SkipWithoutSdk();
        var start = Start(System.IO.Path.Combine(_folder.PathOf("tools"), "hgnc"), arguments);
        start.Environment["HGNC_DATA"] = _folder.PathOf("data");
        ToolProcess.SetRuntime(start);
        return await ChildProcess.RunAsync(start, Limit, TestContext.Current.CancellationToken);
    }

    private async Task SucceedAsync(params string[] arguments)
    {
        var result = await DotNetAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    private async Task<ChildResult> DotNetAsync(params string[] arguments)
    {
        var start = Start("dotnet", arguments);
        start.Environment["NUGET_PACKAGES"] = _folder.PathOf("packages");
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A variable that `dotnet test` sets for itself would make this process search elsewhere.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        return await ChildProcess.RunAsync(start, Limit, TestContext.Current.CancellationToken);
    }

    private void SkipWithoutSdk() => Assert.SkipWhen(_skipped is not null, _skipped ?? "");

    private ProcessStartInfo Start(string program, string[] arguments) =>
        new(program, arguments) { WorkingDirectory = _folder.PathOf("") };

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
