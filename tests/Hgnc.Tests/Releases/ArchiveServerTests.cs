using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Releases;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>An archive on a server: the listing of a bucket, in pages, and the page of a folder.</summary>
public sealed class ArchiveServerTests : IAsyncDisposable
{
    private const string Api = "storage/v1/b/files/o?prefix=hgnc/archive/";
    private const string Monthly = "hgnc/archive/monthly/tsv/";

    private readonly TemporaryFolder _folder = new();
    private readonly RawServer _server;
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    public ArchiveServerTests()
    {
        _server = new RawServer(
            async (number, stream, token) =>
            {
                var target = _server!.Requests[number - 1].Split(' ')[1];
                var isThere = _answers.TryGetValue(target, out var body);
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        RawServer.Response(isThere ? 200 : 404, isThere ? body! : "no")
                    ),
                    token
                );
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_bucket_is_listed_page_by_page()
    {
        PutBucket();
        var releases = await ReleaseArchive
            .Find(_server.BaseUri + Api)
            .ListAsync(cancellationToken: Ask.Token);

        Assert.Equal(
            ["2026-06-02", "2024-12-03", "2018-11-01"],
            releases.Select(one => one.Release)
        );
        Assert.Equal("Monthly|Quarterly", releases[2].Series.ToString());
        Assert.Equal(new DateTime(2026, 6, 2, 0, 0, 0, DateTimeKind.Utc), releases[1].Next);
        Assert.Equal(
            $"{_server.BaseUri}files/{Monthly}withdrawn_2018-11-01.txt",
            releases[2].WithdrawnOrigin
        );
        Assert.Equal(1234, releases[2].Size);
    }

    [Fact]
    public async Task A_release_comes_from_the_bucket_with_its_withdrawn_entries()
    {
        PutBucket();
        Put($"files/{Monthly}hgnc_complete_set_2024-12-03.txt", SmallReleases.NewSet);
        Put($"files/{Monthly}withdrawn_2024-12-03.txt", SmallReleases.NewWithdrawn);
        var store = new ReleaseStore(_folder.PathOf("data"));
        var dataset = await store.SaveAsync(
            ReleaseName.Parse("2024-12"),
            ReleaseArchive.Find(_server.BaseUri + Api),
            cancellationToken: Ask.Token
        );
        var requests = _server.Requests.Count;
        await store.SaveAsync(
            ReleaseName.Parse("2024-12"),
            ReleaseArchive.Find(_server.BaseUri + Api),
            cancellationToken: Ask.Token
        );

        Assert.Equal(
            ("2024-12-03", 5, 4),
            (dataset.Release, dataset.RecordCount, dataset.WithdrawnCount)
        );
        Assert.Equal(requests, _server.Requests.Count);
    }

    [Fact]
    public async Task A_web_servers_page_of_a_folder_is_read_too()
    {
        Put(
            "hgnc/",
            "<a href=\"hgnc_complete_set_2021-01-01.txt\">hgnc_complete_set_2021-01-01.txt</a> <a href=\"withdrawn_2021-01-01.txt\">w</a>"
        );
        var release = Assert.Single(
            await ReleaseArchive
                .Find(_server.BaseUri + "hgnc/")
                .ListAsync(cancellationToken: Ask.Token)
        );

        Assert.Equal(_server.BaseUri + "hgnc/hgnc_complete_set_2021-01-01.txt", release.Origin);
        Assert.Equal(_server.BaseUri + "hgnc/withdrawn_2021-01-01.txt", release.WithdrawnOrigin);
    }

    [Theory]
    [InlineData("<html>nothing</html>")]
    [InlineData("{\"items\":[{\"size\":1}]}")]
    [InlineData("{\"items\":")]
    [InlineData("{}")]
    public async Task A_page_that_lists_nothing_is_not_an_archive(string page)
    {
        Put("hgnc/", page);

        await Assert.ThrowsAsync<HgncException>(() =>
            ReleaseArchive.Find(_server.BaseUri + "hgnc/").ListAsync(cancellationToken: Ask.Token)
        );
    }

    [Fact]
    public async Task Saved_releases_are_listed_even_if_the_archive_does_not_respond()
    {
        var store = await SmallReleases.SaveAsync(_folder);
        var (releases, error) = await new ReleaseList(store).ReadAsync(
            ReleaseArchive.Find(_server.BaseUri + "gone/"),
            cancellationToken: Ask.Token
        );

        Assert.Equal(2, releases.Count);
        Assert.All(releases, release => Assert.True(release.IsSaved));
        Assert.NotNull(error);
    }

    private void PutBucket()
    {
        const string Fields = "&fields=items(name,size,updated),nextPageToken";
        var api = $"storage/v1/b/files/o?prefix={Monthly}{Fields}";
        Put(
            api,
            Items(
                next: "p 2",
                "hgnc_complete_set_2018-11-01.txt",
                "withdrawn_2018-11-01.txt",
                "readme.txt"
            )
        );
        Put(
            api + "&pageToken=p%202",
            Items(
                next: null,
                "hgnc_complete_set_2024-12-03.txt",
                "withdrawn_2024-12-03.txt",
                "hgnc_complete_set_2026-06-02.tsv"
            )
        );
        Put(
            $"storage/v1/b/files/o?prefix=hgnc/archive/quarterly/tsv/{Fields}",
            "{\"items\":[{\"name\":\"hgnc/archive/quarterly/tsv/hgnc_complete_set_2018-11-01.txt\",\"size\":\"9\"}]}"
        );
    }

    private void Put(string target, string body) => _answers["/" + target] = body;

    private static string Items(string? next, params string[] names) =>
        "{"
        + (next is null ? "" : $"\"nextPageToken\":\"{next}\",")
        + "\"items\":["
        + string.Join(
            ',',
            names.Select(name => $"{{\"name\":\"{Monthly}{name}\",\"size\":\"1234\"}}")
        )
        + "]}";
}
