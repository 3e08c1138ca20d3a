using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>The tool as installed by <c>dotnet tool install</c>.</summary>
public sealed class ToolPackageTests(ToolPackage package, SampleMirror mirror)
    : IClassFixture<ToolPackage>,
        IClassFixture<SampleMirror>
{
    [Fact]
    public async Task The_installed_tool_has_the_version_of_the_module()
    {
        var result = await package.RunAsync("--version");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Manifest.Version, result.Output.Split('+')[0].Trim());
    }

    [Fact]
    public async Task The_installed_tool_gets_records()
    {
        var result = await package.RunAsync(
            "get",
            "BRAF",
            "--fields",
            "hgnc_id,symbol",
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("hgnc_id\tsymbol\nHGNC:1097\tBRAF\n", result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_installed_tool_makes_a_local_copy_and_resolves_with_it()
    {
        var saved = await package.RunAsync(
            "save",
            "--path",
            Repository.Sample("hgnc_sample.json"),
            "--withdrawn",
            Repository.Sample("withdrawn.txt")
        );
        Assert.True(saved.ExitCode == 0, saved.Error);

        var result = await package.RunAsync(
            "resolve",
            "MARCH1",
            "--source",
            "local",
            "--format",
            "csv"
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("MARCH1,Previous,MARCHF1,", result.Output);
    }

    [Fact]
    public void The_package_says_what_it_is_and_where_it_comes_from()
    {
        using var zip = ZipFile.OpenRead(package.Path);
        using var entry = zip.GetEntry("HgncPS.Tool.nuspec")!.Open();
        var about = XDocument
            .Load(entry)
            .Descendants()
            .Where(element => !element.HasElements)
            .ToLookup(element => element.Name.LocalName);

        string Of(string name) => Assert.Single(about[name]).Value;
        Assert.Equal(
            ("HgncPS.Tool", Manifest.Version, "MIT", Manifest.ProjectUri),
            (Of("id"), Of("version"), Of("license"), Of("projectUrl"))
        );
        Assert.Equal(
            Manifest.ProjectUri,
            Of("repository") + about["repository"].Single().Attribute("url")!.Value
        );
        Assert.Contains("gene", Of("tags"));
        Assert.Contains("hgnc", Of("description"));
        Assert.All(
            [Of("readme"), Of("icon")],
            file => Assert.True(zip.GetEntry(file) is { Length: > 500 }, file)
        );
    }

    [Fact]
    public void The_package_has_no_native_library_that_no_tool_can_run_with()
    {
        using var zip = ZipFile.OpenRead(package.Path);
        var platforms = zip
            .Entries.Select(entry =>
                Regex.Match(entry.FullName, "/runtimes/([^/]+)/").Groups[1].Value
            )
            .Where(platform => platform.Length > 0)
            .Distinct()
            .ToList();

        Assert.All(
            ["win-x64", "win-arm64", "linux-x64", "linux-arm64", "linux-musl-x64", "osx-arm64"],
            platform => Assert.Contains(platform, platforms)
        );
        Assert.DoesNotContain(
            platforms,
            platform => Regex.IsMatch(platform, "^(ios|android|maccatalyst|browser)")
        );
    }
}
