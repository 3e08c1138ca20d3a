using System;
using System.IO;
using System.Text.Json;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.PathOf("options.json");

    [Fact]
    public void Written_settings_can_be_read()
    {
        var settings = new HgncSettings
        {
            Source = SourceChoice.Local,
            BaseUri = "http://127.0.0.1:5000/",
            Rate = 4.5,
            CacheAge = TimeSpan.FromDays(1),
            Timeout = TimeSpan.FromSeconds(20),
            Retries = 0,
            Proxy = "http://proxy.example.org:3128",
        };

        SettingsFile.Write(settings, () => Path);

        Assert.Equal(settings, SettingsFile.Read(Path));
        Assert.Equal(["options.json"], _folder.FileNames);
    }

    [Fact]
    public void Without_a_file_nothing_is_set() =>
        Assert.Equal(new HgncSettings(), SettingsFile.Read(Path));

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"rate":"fast"}""")]
    [InlineData("""{"rate":0}""")]
    [InlineData("""{"source":"Nobody"}""")]
    [InlineData("""{"source":9}""")]
    [InlineData("""{"timeout":"60.00:00:00"}""")]
    [InlineData("""{"timeout":"00:00:00.0000030"}""")]
    [InlineData("""{"cacheAge":"00:00:00.0003600"}""")]
    [InlineData("""{"baseUri":"nowhere"}""")]
    [InlineData("""{"timeout":"-00:00:01"}""")]
    public void A_file_that_cannot_count_is_reported_with_its_path(string text)
    {
        File.WriteAllText(Path, text);

        var error = Assert.Throws<HgncException>(() => SettingsFile.Read(Path));

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("Set-HgncOption -Persist", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_written_to_the_disk()
    {
        var error = Assert.Throws<HgncException>(() =>
            SettingsFile.Write(
                new HgncSettings { Proxy = "http://user:secret@proxy.example.org:3128/" },
                () => Path
            )
        );

        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void An_address_with_a_password_is_refused_without_showing_it()
    {
        var settings = new HgncSettings { BaseUri = "http://user:secret@mirror.example.org/" };

        var error = Assert.Throws<HgncException>(() => settings.ToRestOptions());

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_one_that_people_can_read_and_write()
    {
        SettingsFile.Write(new HgncSettings { Source = SourceChoice.Local, Rate = 5 }, () => Path);

        var json = JsonElement.Parse(File.ReadAllText(Path));

        Assert.Equal("Local", json.GetProperty("source").GetString());
        Assert.Equal(5, json.GetProperty("rate").GetDouble());
        Assert.False(json.TryGetProperty("proxy", out _));
    }

    [Fact]
    public void Own_settings_take_precedence_over_given_ones()
    {
        var all = new HgncSettings { Rate = 1, Retries = 2 }.Over(
            new HgncSettings
            {
                Rate = 5,
                BaseUri = "http://127.0.0.1/",
                Proxy = "none",
            }
        );

        Assert.Equal(
            new HgncSettings
            {
                Rate = 1,
                Retries = 2,
                BaseUri = "http://127.0.0.1/",
                Proxy = "none",
            },
            all
        );
    }

    public void Dispose() => _folder.Dispose();
}
