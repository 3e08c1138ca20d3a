using System;
using System.IO;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Text;
using Xunit;

namespace Hgnc.Tests.Windows;

/// <summary>
/// Environment variables as cmd.exe leaves them: with the quotation marks of <c>set HGNC_DATA="C:\my data"</c>, and the space before
/// <c>&amp;&amp;</c>.
/// </summary>
public sealed class EnvironmentTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("10 ", "10")]
    [InlineData(@"""C:\my data""", @"C:\my data")]
    [InlineData(@" ""C:\my data\"" ", @"C:\my data\")]
    [InlineData("\"", "\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"open", "\"open")]
    public void Spaces_and_quotation_marks_around_a_value_are_removed(
        string? value,
        string? expected
    ) => Assert.Equal(expected, EnvironmentVariable.Clean(value));

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    [InlineData("{0}{1}")]
    [InlineData("\"{0}{1}\" ")]
    public async Task The_folder_of_data_is_the_same_however_it_is_written(string form)
    {
        using var folder = new TemporaryFolder();
        var data = folder.PathOf("my data");
        var written = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            form,
            data,
            Path.DirectorySeparatorChar
        );

        var run = await ToolProcess.RunAsync(
            written,
            "save",
            "--path",
            Repository.Sample("hgnc_sample.json")
        );

        run.Succeeded();
        Assert.NotEmpty(Directory.GetFiles(data, "*.sqlite"));
    }

    [Fact]
    public async Task The_service_and_its_rate_are_the_same_however_they_are_written()
    {
        using var folder = new TemporaryFolder();
        var start = ToolProcess.StartOf(
            folder.PathOf("data"),
            "get",
            "BRAF",
            "--fields",
            "hgnc_id"
        );
        start.Environment["HGNC_BASE_URI"] = $"\"{sample.BaseUri}\" ";
        start.Environment["HGNC_RATE"] = " 10 ";
        start.Environment["HGNC_RELEASE"] = "none ";

        var run = await ToolProcess.EndAsync(System.Diagnostics.Process.Start(start)!);

        Assert.Equal(["hgnc_id", "HGNC:1097"], run.Succeeded().Lines);
    }

    [Fact]
    public async Task A_rate_with_a_decimal_comma_is_reported()
    {
        using var folder = new TemporaryFolder();
        var start = ToolProcess.StartOf(folder.PathOf("data"), "get", "BRAF");
        start.Environment["HGNC_BASE_URI"] = sample.BaseUri.AbsoluteUri;
        start.Environment["HGNC_RATE"] = "7,5";

        var run = await ToolProcess.EndAsync(System.Diagnostics.Process.Start(start)!);

        Assert.Equal(2, run.Code);
        Assert.Contains("HGNC_RATE is '7,5'", run.Error);
    }
}
