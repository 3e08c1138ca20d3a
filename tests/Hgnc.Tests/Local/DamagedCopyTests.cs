using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Local.Copy;
using Hgnc.Local.Database;
using Hgnc.Resolution.Symbols;
using Hgnc.Tests.Releases;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Copies that were changed after they were made: each is refused, and a save repairs it.</summary>
[Trait("Speed", "Slow")]
public sealed class DamagedCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DatasetStore _store;

    public DamagedCopyTests()
    {
        _store = new DatasetStore(_folder.PathOf("data"));
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "empty", "not a local copy" },
            { "text", "not a local copy" },
            { "half", "cut short" },
            { "one byte less", "cut short" },
            { "one byte more", "damaged" },
            { "one bit in the middle", "damaged" },
            { "zeros from the middle on", "damaged" },
            { "other database", "another program's" },
            { "older form", "version 2" },
            { "newer form", "version 99" },
            { "gone", "does not exist" },
            { "a folder", "cannot be read" },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task It_is_reported_and_the_next_save_repairs_it(string damage, string told)
    {
        var path = (await SaveAsync()).Path;
        Damage(path, damage);

        var dataset = _store.GetDataset();
        Assert.False(dataset.Exists);
        Assert.Contains(told, dataset.Problem, StringComparison.Ordinal);
        var error = Assert.Throws<HgncException>(_store.Open);
        Assert.Equal((HgncErrorKind.BadData, dataset.Problem), (error.Kind, error.Message));
        Assert.Contains("hgnc save", error.Advice, StringComparison.Ordinal);

        await SaveAsync();
        using var source = _store.Open();
        Assert.Single(await source.GenesAsync("symbol", "BRCA1"));
    }

    [Fact]
    public async Task A_copy_that_was_copied_is_as_good()
    {
        var path = (await SaveAsync()).Path;
        await File.WriteAllBytesAsync(
            _folder.PathOf("other.db"),
            await File.ReadAllBytesAsync(path, Ask.Token),
            Ask.Token
        );

        using var source = LocalSource.Open(_folder.PathOf("other.db"));
        Assert.Single(await source.GenesAsync("symbol", "BRCA1"));
    }

    [Fact]
    public async Task A_record_that_is_not_text_is_reported_as_damage()
    {
        var path = (await SaveAsync()).Path;
        using (var database = Reopen(path))
        {
            database.Execute("UPDATE record SET json = replace(json, 'BRCA1 DNA', x'FF')");
        }
        CopyChecksum.Put(path);
        using var source = _store.Open();

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            source.GenesAsync("symbol", "BRCA1")
        );

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Single(await source.GenesAsync("symbol", "A1BG"));
    }

    [Theory]
    [InlineData("UPDATE names SET symbol = x'FF' WHERE symbol = 'BRCA1'")]
    [InlineData("UPDATE gene SET symbol = CAST(x'FF' AS TEXT) WHERE symbol = 'BRCA1'")]
    [InlineData("DELETE FROM gene WHERE symbol = 'BRCA1'")]
    [InlineData("UPDATE dataset SET value = '99999999999999999999' WHERE name = 'records'")]
    [InlineData("UPDATE dataset SET value = 'soon' WHERE name = 'imported'")]
    [InlineData("DELETE FROM dataset")]
    [InlineData("DROP TABLE value")]
    [InlineData("UPDATE field SET name = 'symbol'")]
    public async Task What_no_import_writes_is_reported_as_damage(string change)
    {
        var path = (await SaveAsync()).Path;
        using (var database = Reopen(path))
        {
            database.Execute(change);
        }
        CopyChecksum.Put(path);

        var error = await Assert.ThrowsAsync<HgncException>(async () =>
        {
            using var source = _store.Open();
            ((ISymbolTableSource)source).GetSymbolTable().Find("BRCA1");
            await source.HitsAsync(HgncQuery.Parse("symbol:BRCA1"));
        });

        Assert.Equal(HgncErrorKind.BadData, error.Kind);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_of_garbage_anywhere_in_a_copy_it_is_never_used()
    {
        var path = (await SaveAsync()).Path;
        var whole = await File.ReadAllBytesAsync(path, Ask.Token);
        var random = new Random(Trial.Seed);
        var tries = Trial.Count(2000);
        for (var i = 0; i < tries; i++)
        {
            var garbage = Garbage(random, whole);
            await File.WriteAllBytesAsync(path, garbage, Ask.Token);

            var error = Assert.Throws<HgncException>(_store.Open);
            Assert.Equal(HgncErrorKind.BadData, error.Kind);
        }
        await File.WriteAllBytesAsync(path, whole, Ask.Token);
        _store.Open().Dispose();
        Trial.Tell($"{tries} damaged copies, all refused");
    }

    [Fact]
    public async Task Trial_of_disks_that_change_bytes_themselves_answers_or_an_error_and_no_crash()
    {
        var path = (await SaveAsync()).Path;
        var whole = await File.ReadAllBytesAsync(path, Ask.Token);
        var random = new Random(Trial.Seed);
        var (told, right, wrong) = (0, 0, 0);
        var expected = await GenesAsync();
        for (var i = 0; i < Trial.Count(2000); i++)
        {
            // Without the checksum, which is not checked as long as the file's time is unchanged.
            await File.WriteAllBytesAsync(
                path,
                Garbage(random, whole[..^CopyChecksum.Length]),
                Ask.Token
            );
            CopyChecksum.Put(path);
            try
            {
                using var source = _store.Open();
                // Similar symbols require all symbols.
                ((ISymbolTableSource)source)
                    .GetSymbolTable()
                    .FindNear("BRCA1");
                await source.HitsAsync(HgncQuery.Parse("BRCA1 OR name:repair OR symbol:A*"));
                var genes = await source.GenesAsync("status", "Approved");
                Assert.All(genes, Trials.EveryValue.AssertReadable);
                _ = genes.SequenceEqual(expected) ? right++ : wrong++;
            }
            catch (HgncException e)
            {
                Assert.Equal(HgncErrorKind.BadData, e.Kind);
                told++;
            }
        }
        Trial.Tell($"{told} told of, {right} answered as before, {wrong} otherwise");
    }

    // A few bytes, a page, or everything from some position on is changed.
    private static byte[] Garbage(Random random, byte[] whole)
    {
        var changed = whole.ToArray();
        var at = random.Next(whole.Length - CopyChecksum.Length);
        var length = Math.Min(
            random.Next(3) switch
            {
                0 => random.Next(1, 16),
                1 => 4096,
                _ => whole.Length,
            },
            whole.Length - at
        );
        random.NextBytes(changed.AsSpan(at, length));
        changed[at] = (byte)~whole[at];
        return changed;
    }

    private static void Damage(string path, string damage)
    {
        var bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "gone":
                File.Delete(path);
                return;
            case "a folder":
                File.Delete(path);
                Directory.CreateDirectory(path);
                return;
            case "other database":
                File.Delete(path);
                using (var database = Sqlite.Create(path))
                {
                    database.Execute("CREATE TABLE mine(x)");
                }
                return;
            case "one bit in the middle":
                bytes[bytes.Length / 2] ^= 1;
                break;
            case "zeros from the middle on":
                Array.Clear(bytes, bytes.Length / 2, bytes.Length / 2);
                break;
            case "older form":
                bytes[63] = 2;
                break;
            case "newer form":
                bytes[63] = 99;
                break;
            default:
                bytes = damage switch
                {
                    "empty" => [],
                    "text" => [.. "not a copy"u8],
                    "half" => bytes[..(bytes.Length / 2)],
                    "one byte less" => bytes[..^1],
                    _ => [.. bytes, 0],
                };
                break;
        }
        File.WriteAllBytes(path, bytes);
    }

    // To write into the copy, which never happens otherwise, the trailer after the last page must be removed.
    private static SQLitePCL.sqlite3 Reopen(string path)
    {
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.SetLength(file.Length - CopyChecksum.Length);
        }
        return Sqlite.Create(path);
    }

    private async Task<System.Collections.Generic.List<HgncGene>> GenesAsync()
    {
        using var source = _store.Open();
        return await source.GenesAsync("status", "Approved");
    }

    private Task<HgncDataset> SaveAsync() =>
        _store.SaveAsync(
            DatasetOrigin.FromFiles(_folder.Write("set.json", Sample.Json)),
            cancellationToken: Ask.Token
        );
}
