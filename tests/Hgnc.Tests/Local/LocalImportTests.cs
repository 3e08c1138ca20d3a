using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Local;

public sealed class LocalImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_dataset_says_what_was_imported_and_when()
    {
        var now = new DateTimeOffset(2026, 6, 2, 10, 0, 0, TimeSpan.FromHours(2));
        var info = await LocalImport.BuildAsync(
            _folder.Write("in", Sample.Json),
            _folder.Write("withdrawn", Sample.Withdrawn),
            _folder.PathOf(Path.Combine("sub", "copy.db")),
            Ask.Token,
            new FakeTimeProvider(now)
        );

        Assert.Equal(
            new LocalDatasetInfo
            {
                Path = _folder.PathOf(Path.Combine("sub", "copy.db")),
                RecordCount = Sample.RecordCount,
                WithdrawnCount = Sample.WithdrawnCount,
                LastModified = new DateTime(2024, 7, 26, 0, 0, 0, DateTimeKind.Utc),
                Imported = now.UtcDateTime,
                Size = new FileInfo(_folder.PathOf(Path.Combine("sub", "copy.db"))).Length,
                Release = "2024-07-26",
                Checksum = Convert.ToHexStringLower(
                    SHA256.HashData(File.ReadAllBytes(_folder.PathOf("in")))
                ),
            },
            info
        );
        using var source = LocalSource.Open(_folder.PathOf(Path.Combine("sub", "copy.db")));
        Assert.Equal(info, source.Dataset);
    }

    [Theory]
    [InlineData(false, "records.bin")]
    [InlineData(true, "records.json")]
    public async Task Compression_is_recognized_by_the_content(bool isPacked, string name)
    {
        var path = isPacked
            ? _folder.WriteGzip(name, Sample.Json)
            : _folder.Write(name, "\uFEFF \n" + Sample.Json);
        var info = await ImportAsync(path);

        Assert.Equal(Sample.RecordCount, info.RecordCount);
    }

    [Theory]
    [InlineData(false, "records.json")]
    [InlineData(true, "records.txt")]
    public async Task A_table_is_recognized_by_its_content(bool isPacked, string name)
    {
        var text = isPacked ? Sample.Table : Sample.Table.Replace("\n", "\r\n");
        await ImportAsync(isPacked ? _folder.WriteGzip(name, text) : _folder.Write(name, text));
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));
        var genes = await source.GenesAsync("status", "Approved");

        Assert.Equal("A1BG A1CF ABCA4", string.Join(' ', genes.Select(gene => gene.Symbol)));
        Assert.Equal([594L], genes[0].GeneGroupId);
        Assert.Equal(new DateTime(2023, 1, 20, 0, 0, 0, DateTimeKind.Utc), genes[0].DateModified);
        Assert.Equal("ACF|ASP", genes[1].AliasSymbol.ToString());
        Assert.Equal("new", genes[1].GetValue("a_new_field"));
        Assert.Equal("ABC \"4\" member", genes[2].Name);
        Assert.Equal(
            new HgncList<string>(["Retina|http://example.org/a", "LRG_1|http://example.org/b"]),
            genes[2].Lsdb
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100_000)]
    public async Task Values_of_any_length_are_found_by_all_their_characters(int length)
    {
        var begin = new string('é', length);
        await ImportAsync(
            _folder.Write(
                "in.txt",
                $"hgnc_id\tsymbol\talias_symbol\nHGNC:1\tA\t{begin}\nHGNC:2\tB\t\"{begin}1|{begin}2|{begin.ToUpperInvariant()}2\"\n"
                    + $"HGNC:3\tC\t{begin}1\n"
            )
        );
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));

        Assert.Equal("A", Symbols(await source.GenesAsync("alias_symbol", begin)));
        Assert.Equal("B C", Symbols(await source.GenesAsync("alias_symbol", begin + "1")));
        Assert.Equal("B", Symbols(await source.GenesAsync("alias_symbol", begin + "2")));
    }

    [Fact]
    public async Task A_packed_list_of_withdrawn_entries_is_taken()
    {
        var info = await LocalImport.BuildAsync(
            _folder.Write("in", Sample.Json),
            _folder.WriteGzip("withdrawn.txt", Sample.Withdrawn),
            _folder.PathOf("copy.db"),
            Ask.Token
        );

        Assert.Equal(Sample.WithdrawnCount, info.WithdrawnCount);
    }

    [Fact]
    public async Task An_entry_that_the_set_of_genes_has_itself_is_not_taken_twice()
    {
        await LocalImport.BuildAsync(
            _folder.Write("in", Sample.Json),
            _folder.Write(
                "withdrawn.txt",
                Sample.Withdrawn + "HGNC:1100\tEntry Withdrawn\tBRCA1\t\n"
            ),
            _folder.PathOf("copy.db"),
            Ask.Token
        );
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));

        Assert.Equal("Approved", Assert.Single(await source.GenesAsync("symbol", "BRCA1")).Status);
        Assert.Equal(Sample.WithdrawnCount, source.Dataset.WithdrawnCount);
    }

    [Theory]
    [InlineData("", "neither")]
    [InlineData("<html><body>Log in</body></html>", "neither")]
    [InlineData("{\"error\":\"no\"}", "not HGNC's JSON")]
    [InlineData(
        "{\"response\":{\"numFound\":2,\"docs\":[{\"hgnc_id\":\"HGNC:5\"}]}}",
        "1 could be read"
    )]
    [InlineData("{\"response\":{\"numFound\":2,\"docs\":[{\"hgnc_id\":\"HGNC:5\"},", "announces")]
    [InlineData("{\"response\":{\"numFound\":1,\"docs\":[{\"symbol\":\"X\"}]}}", "record 1")]
    [InlineData(
        "{\"response\":{\"numFound\":2,\"docs\":[{\"hgnc_id\":\"HGNC:5\"},{\"hgnc_id\":\"HGNC:5\"}]}}",
        "HGNC:5 a second time, in record 2"
    )]
    [InlineData(Sample.Json + "\n" + Sample.Json, "after record 11")]
    [InlineData("hgnc_id\tsymbol\nHGNC:5\tA1BG\nHGNC:6\n", "line 3")]
    [InlineData("hgnc_id\tsymbol\nHGNC:5\tA1BG\nHGNC:6\tA1", "within line 3")]
    [InlineData("hgnc_id\tsymbol\nHGNC:5\tA1BG\nHGNC:5\tA1BG\n", "HGNC:5 a second time")]
    [InlineData("hgnc_id\tsymbol\nHGNC:5\tA1BG\n\tA1CF\n", "line 3")]
    [InlineData("hgnc_id\tsymbol\tx\tx\nHGNC:5\tA1BG\t1\t2\n", "column 'x' twice")]
    [InlineData("hgnc_id\tsymbol\tPrevSymbol\tprev_symbol\nHGNC:5\tA1BG\t1\t2\n", "twice")]
    [InlineData(Sample.Withdrawn, "withdrawn entries")]
    public async Task A_file_that_is_not_from_HGNC_is_refused_with_its_name_and_the_location(
        string text,
        string told
    )
    {
        var path = _folder.Write("in.txt", text);
        var error = await Assert.ThrowsAsync<HgncException>(() => ImportAsync(path));

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Advice);
        Assert.Equal(["in.txt"], _folder.FileNames);
    }

    [Theory]
    [InlineData("hgnc_id\tsymbol\nHGNC:5\tA1BG\n", "line 1")]
    [InlineData("HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\nHGNC:1\tEntry Withdrawn\tA12M1\n", "line 1")]
    [InlineData(Sample.Withdrawn + "HGNC:7\tGone\tX\t\n", "'Gone' in line 5")]
    [InlineData(Sample.Withdrawn + "7\tEntry Withdrawn\tX\t\n", "line 5")]
    [InlineData(Sample.Withdrawn + "HGNC:7\tMerged/Split\tX\tUBA1\n", "'UBA1' in line 5")]
    [InlineData(Sample.Json, "'Approved' for HGNC:5")]
    public async Task Another_list_of_withdrawn_entries_is_refused(string text, string told)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            LocalImport.BuildAsync(
                _folder.Write("in", Sample.Json),
                _folder.Write("withdrawn.txt", text),
                _folder.PathOf("copy.db"),
                Ask.Token
            )
        );

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_in_another_encoding_is_refused_before_it_changes_names()
    {
        var path = _folder.PathOf("in.txt");
        await File.WriteAllBytesAsync(
            path,
            System.Text.Encoding.Latin1.GetBytes("hgnc_id\tsymbol\nHGNC:5\tA1BGµ\n"),
            Ask.Token
        );
        var error = await Assert.ThrowsAsync<HgncException>(() => ImportAsync(path));

        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sample.Json)]
    [InlineData(Sample.Table)]
    public async Task A_packed_file_that_was_cut_short_is_refused(string text)
    {
        var path = _folder.WriteGzip("in.gz", text);
        var bytes = await File.ReadAllBytesAsync(path, Ask.Token);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length - 40)], Ask.Token);
        var error = await Assert.ThrowsAsync<HgncException>(() => ImportAsync(path));

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            ImportAsync(_folder.PathOf("missing.json"))
        );

        Assert.Contains("missing.json' does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_is_named()
    {
        Directory.CreateDirectory(_folder.PathOf("copy.db"));
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            ImportAsync(_folder.Write("in", Sample.Json))
        );

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains("copy.db", error.Message, StringComparison.Ordinal);
        Assert.Equal(["in"], _folder.FileNames);
    }

    [Fact]
    public async Task A_failed_import_leaves_the_old_copy_as_it_was()
    {
        await ImportAsync(_folder.Write("in", Sample.Json));
        var before = await File.ReadAllBytesAsync(_folder.PathOf("copy.db"), Ask.Token);
        await Assert.ThrowsAsync<HgncException>(() =>
            ImportAsync(_folder.Write("bad", Sample.Json[..^10]))
        );

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.PathOf("copy.db"), Ask.Token));
        Assert.Equal(
            "bad copy.db in",
            string.Join(' ', _folder.FileNames.Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task An_import_that_is_cancelled_on_its_way_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var path = RealData.JsonPath;
        // The clock is read after the file was checked and before the copy is filled.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            LocalImport.BuildAsync(
                path,
                null,
                _folder.PathOf("copy.db"),
                cancellation.Token,
                new CancellingClock(cancellation)
            )
        );

        Assert.Empty(_folder.FileNames);
    }

    [Fact]
    public async Task An_open_copy_is_read_to_its_end_while_another_replaces_it()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "Windows replaces no file that is being read: the next test has what happens there."
        );
        await ImportAsync(RealData.JsonPath);
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));
        await using var answer = await source.FetchAsync("status", "Approved", Ask.Token);
        await using var records = answer.GetAsyncEnumerator(Ask.Token);
        Assert.True(await records.MoveNextAsync());

        await ImportAsync(_folder.Write("in.txt", Sample.Table));
        var count = 1;
        for (; await records.MoveNextAsync(); count++)
        {
            Assert.NotNull(records.Current.HgncId);
            if (count == 10)
            {
                // The connection is in use, so another one is opened, to the new copy.
                Assert.Empty(await source.GenesAsync("symbol", "BRCA1"));
            }
        }

        Assert.Equal(RealData.RecordCount, count);
        Assert.Equal(3, source.Dataset.RecordCount);
        Assert.NotEmpty(await source.GenesAsync("symbol", "A1BG"));
        Assert.Empty(await source.GenesAsync("symbol", "BRCA1"));
    }

    [Fact]
    public async Task On_Windows_a_copy_that_is_being_read_stays_and_the_import_says_why()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Elsewhere an open file can be replaced.");
        await ImportAsync(RealData.JsonPath);
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));
        var count = 1;
        await using (var answer = await source.FetchAsync("status", "Approved", Ask.Token))
        {
            await using var records = answer.GetAsyncEnumerator(Ask.Token);
            Assert.True(await records.MoveNextAsync());
            var small = _folder.Write("in.txt", Sample.Table);

            var error = await Assert.ThrowsAsync<HgncException>(() => ImportAsync(small));

            Assert.Contains("copy.db' cannot be written", error.Message, StringComparison.Ordinal);
            Assert.Contains("no other program has the file open", error.Advice);
            for (; await records.MoveNextAsync(); count++) { }
        }

        Assert.Equal(RealData.RecordCount, count);
        await ImportAsync(_folder.PathOf("in.txt"));
        Assert.NotEmpty(await source.GenesAsync("symbol", "A1BG"));
    }

    [Fact]
    public async Task An_open_source_reads_from_the_copy_that_replaced_it()
    {
        await ImportAsync(Repository.Sample("hgnc_sample.json"));
        using var source = LocalSource.Open(_folder.PathOf("copy.db"));
        Assert.NotEmpty(await source.GenesAsync("symbol", "BRAF"));

        await ImportAsync(_folder.Write("in.txt", Sample.Table));

        Assert.Empty(await source.GenesAsync("symbol", "BRAF"));
        Assert.NotEmpty(await source.GenesAsync("symbol", "A1BG"));
        Assert.NotEqual(66, source.Dataset.RecordCount);
    }

    [Fact]
    public async Task A_path_may_be_longer_than_Windows_usually_takes()
    {
        var name = new string('x', 100);
        var path = _folder.PathOf(Path.Combine(name, name, name, "copy.db"));

        await LocalImport.BuildAsync(Repository.Sample("hgnc_sample.json"), null, path, Ask.Token);

        using var source = LocalSource.Open(path);
        Assert.NotEmpty(await source.GenesAsync("symbol", "BRAF"));
    }

    private static string Symbols(IEnumerable<HgncGene> genes) =>
        string.Join(' ', genes.Select(gene => gene.Symbol));

    private Task<LocalDatasetInfo> ImportAsync(string path) =>
        LocalImport.BuildAsync(path, null, _folder.PathOf("copy.db"), Ask.Token);

    private sealed class CancellingClock(CancellationTokenSource cancellation) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            cancellation.Cancel();
            return base.GetUtcNow();
        }
    }
}
