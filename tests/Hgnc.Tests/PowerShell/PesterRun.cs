using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.PowerShell;
using Xunit;

namespace Hgnc.Tests.PowerShell;

/// <summary>One run of the Pester suite in a real PowerShell, or the reason why there was none.</summary>
/// <param name="flavour">The build of the module, or null for PowerShell's own choice.</param>
/// <param name="part">The files to run: <c>Once</c>, <c>Examples</c> or <c>EachFlavour</c>.</param>
public abstract class PesterRun(string? flavour, string part) : IAsyncLifetime
{
    // Far longer than a run takes, so that a hanging PowerShell does not block the build forever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    // One search for both builds.
    private static readonly Lazy<Task<PowerShellSearch>> Search = new(() =>
        PowerShellFinder.FindAsync(Support.Repository.Root)
    );

    private readonly List<Outcome> _outcomes = [];

    private sealed record Outcome(
        string File,
        string Name,
        string Case,
        string Result,
        string Message
    );

    // Why nothing ran, or null.
    private string? _skipped;

    // Problems outside the tests themselves.
    private string _problems = "";

    public async ValueTask InitializeAsync()
    {
        var search = await Search.Value;
        TestContext.Current.SendDiagnosticMessage(
            "The cmdlets' tests, {0}, {1}: {2}",
            part,
            flavour ?? "net8.0",
            search.Host?.Description ?? $"no PowerShell: {search.Reason}"
        );
        if (search.Host is null)
        {
            _skipped = $"no PowerShell: {search.Reason}";
            return;
        }
        var path = Path.GetTempFileName();
        try
        {
            var start = search.Host.CreateStart(
                Support.Repository.Root,
                "-NoProfile",
                "-NonInteractive",
                "-File",
                Path.Combine(PesterSuite.Folder, "Run.ps1"),
                "-ResultPath",
                path,
                "-Part",
                part
            );
            start.Environment["NO_COLOR"] = "1";
            Support.ToolProcess.SetRuntime(start);
            start.Environment["HGNC_TEST_TOOL"] = Support.Repository.Tool;
            start.Environment["HGNC_TEST_FLAVOUR"] = flavour;
            // A suite of hundreds of short processes does not need PowerShell's telemetry and .NET's profiles.
            start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
            start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
            start.Environment["DOTNET_TieredPGO"] = "0";
            // The user's own settings must not affect the tests.
            start.Environment.Remove("HGNC_BASE_URI");
            start.Environment.Remove("HGNC_RATE");
            var child = await ChildProcess.RunAsync(start, Limit, CancellationToken.None);
            _problems = child.Output + child.Error;
            Read(await File.ReadAllTextAsync(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public ValueTask DisposeAsync() => default;

    /// <summary>Fails if the test failed, and skips if it was skipped. A test that is missing in the run did not pass.</summary>
    /// <param name="file">The file of the test.</param>
    /// <param name="name">The name of the test in its file, or of one of its cases.</param>
    internal void AssertPassed(string file, string name)
    {
        Assert.SkipWhen(_skipped is not null, _skipped ?? "");
        var cases = _outcomes
            .Where(outcome =>
                outcome.File == file && (outcome.Name == name || outcome.Case == name)
            )
            .ToList();
        Assert.True(cases.Count > 0, $"{file} did not run '{name}'.\n{_problems}");
        if (cases.TrueForAll(one => one.Result == "Skipped"))
        {
            // A test that skips itself gives the reason; Pester's -Skip does not.
            Assert.Skip(
                cases[0].Message is { Length: > 0 } reason
                    ? reason.Split('\n')[0]
                    : "it needs what is not here: the real records beside the repository, or the whole solution built"
            );
        }
        var failed = cases
            .Where(one => one.Result != "Passed")
            .Select(one => $"{one.Case}: {one.Result}\n{one.Message}")
            .ToList();
        // Without a comparison, so that everything is shown.
        if (failed.Count > 0)
        {
            Assert.Fail(string.Join("\n", failed));
        }
    }

    private void Read(string json)
    {
        if (json.Length == 0)
        {
            return;
        }
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.TryGetProperty("skipped", out var reason))
        {
            _skipped = reason.GetString();
            return;
        }
        foreach (var test in document.RootElement.GetProperty("tests").EnumerateArray())
        {
            _outcomes.Add(
                new Outcome(
                    Text(test, "file"),
                    Text(test, "name"),
                    Text(test, "case"),
                    Text(test, "result"),
                    Text(test, "message")
                )
            );
        }
    }

    private static string Text(JsonElement test, string name) =>
        test.GetProperty(name).GetString() ?? "";
}

/// <summary>The files that run with each build, here with that of PowerShell 7.</summary>
public sealed class Net8PesterRun() : PesterRun(null, "EachFlavour");

/// <summary>The same with the build for Windows PowerShell, loaded in PowerShell 7.</summary>
public sealed class Netstandard20PesterRun() : PesterRun("netstandard2.0", "EachFlavour");

/// <summary>The files that run once, with the build of PowerShell 7.</summary>
public sealed class OncePesterRun() : PesterRun(null, "Once");

/// <summary>The examples of the documents, with the build of PowerShell 7.</summary>
public sealed class ExamplesPesterRun() : PesterRun(null, "Examples");
