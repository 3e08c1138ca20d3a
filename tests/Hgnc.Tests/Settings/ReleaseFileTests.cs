using System;
using System.IO;
using System.Text;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Settings;

/// <summary>The file <c>.hgnc-release</c>: its possible forms, and which of several applies.</summary>
public sealed class ReleaseFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2018-11-07", "2018-11-07")]
    [InlineData("2018-11-07\n", "2018-11-07")]
    [InlineData("\r\n  # for the paper\r\n\r\n  2018-11  \r\nanything\r\n", "2018-11")]
    [InlineData("2018-11-07 # for the paper", "2018-11-07")]
    [InlineData("\uFEFF2018-11-07\r\n", "2018-11-07")]
    [InlineData("LATEST", "latest")]
    [InlineData("none", "none")]
    public void Its_first_line_with_text_names_the_release(string text, string release)
    {
        Assert.Equal(release, ReleaseFile.Read(Write(text)));
    }

    [Fact]
    public void It_may_be_as_Windows_PowerShell_writes_it()
    {
        var path = _folder.PathOf(ReleaseFile.Name);
        File.WriteAllText(path, "2018-11-07\r\n", Encoding.Unicode);

        Assert.Equal("2018-11-07", ReleaseFile.Read(path));
    }

    [Theory]
    [InlineData("", "does not name a release")]
    [InlineData("# nothing\n\n", "does not name a release")]
    [InlineData("last year", "'last year'")]
    [InlineData("release: 2018-11-07", "'release: 2018-11-07'")]
    [InlineData("2018-13-01", "'2018-13-01'")]
    public void A_file_without_a_release_is_an_error_that_names_the_file(string text, string said)
    {
        var path = Write(text);
        var error = Assert.Throws<HgncException>(() => ReleaseFile.Read(path));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("2024-10-01", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_file_counts()
    {
        Directory.CreateDirectory(_folder.PathOf("project/part/below"));
        Directory.CreateDirectory(_folder.PathOf("project/other"));
        var outer = _folder.Write("project/.hgnc-release", "2018-11-07");
        var inner = _folder.Write("project/part/.hgnc-release", "none");

        Assert.Equal(inner, ReleaseFile.Find(_folder.PathOf("project/part/below")));
        Assert.Equal(inner, ReleaseFile.Find(_folder.PathOf("project/part")));
        Assert.Equal(outer, ReleaseFile.Find(_folder.PathOf("project/other")));
        Assert.Equal(outer, ReleaseFile.Find(_folder.PathOf("project/gone/too")));
    }

    private string Write(string text) => _folder.Write(ReleaseFile.Name, text);
}
