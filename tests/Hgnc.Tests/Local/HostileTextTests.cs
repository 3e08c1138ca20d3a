using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Texts that would be commands if they were taken as part of one.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalSource _source = null!;

    public static TheoryData<string> Texts =>
        [
            "'",
            "''",
            "\"",
            "' OR '1'='1",
            "BRCA1' --",
            "BRCA1\" OR \"1\"=\"1",
            "BRCA1'; DROP TABLE gene; --",
            "x'); DELETE FROM record; --",
            "1 UNION SELECT json FROM record",
            "$0",
            "?1",
            ":symbol",
            "%",
            "_",
            "[a-z]*",
            "[^x]",
            "]",
            "BRCA1\0",
            "BRCA1\0' OR 1=1",
            "\0",
            "NEAR(BRCA1 repair)",
            "BRCA1 OR repair",
            "name:BRCA1",
            "{name} : BRCA1",
            "^BRCA1",
            "\" OR text : \"repair",
            "BRCA1\" OR \"repair",
            "\\",
            "\\\\' OR 1=1",
            "\uE000",
            "\u001F",
            "../../etc/passwd",
            "load_extension('x')",
            "ATTACH DATABASE 'x' AS y",
        ];

    public async ValueTask InitializeAsync()
    {
        var copy = _folder.PathOf("copy.db");
        await LocalImport.BuildAsync(_folder.Write("in", Sample.Json), null, copy);
        _source = LocalSource.Open(copy);
    }

    public ValueTask DisposeAsync()
    {
        _source.Dispose();
        _folder.Dispose();
        return default;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_only_ever_a_value(string text)
    {
        var all = await _source.GenesAsync("status", "Approved");
        foreach (var field in HgncField.All.Where(field => field.IsSearchable))
        {
            Assert.Equal(
                all.Where(gene => Has(gene, field, text)),
                await _source.GenesAsync(field.Name, text)
            );
            var hits = await _source.HitsAsync(HgncQuery.ForValue(field.Name, text));
            Assert.All(
                all.Where(gene => Has(gene, field, text)),
                gene => Assert.Contains(hits, hit => hit.HgncId == gene.HgncId)
            );
            Assert.True(field.IsProse || hits.Count == all.Count(gene => Has(gene, field, text)));
        }
        foreach (var query in Queries(text))
        {
            var hits = await _source.HitsAsync(query);
            Assert.All(hits, hit => Assert.Contains(all, gene => gene.HgncId == hit.HgncId));
            Assert.Distinct(hits.Select(hit => hit.HgncId));
        }
        // Nothing was changed, and no other file was opened or created.
        Assert.Equal(all, await _source.GenesAsync("status", "Approved"));
        Assert.Equal(["copy.db", "in"], _folder.FileNames.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_never_a_field(string text)
    {
        var error = await Assert.ThrowsAnyAsync<HgncException>(() =>
            _source.FetchAsync(text, "BRCA1", Ask.Token)
        );

        Assert.True(error.Kind is HgncErrorKind.BadInput or HgncErrorKind.BadQuery);
        await Assert.ThrowsAnyAsync<HgncException>(async () =>
            await _source.SearchAsync(HgncQuery.ForValue(text, "BRCA1"), Ask.Token)
        );
    }

    private static bool Has(HgncGene gene, HgncField field, string text) =>
        gene.GetValue(field.Name) switch
        {
            string value => IsSame(value, text),
            HgncList<string> values => values.Any(value => IsSame(value, text)),
            _ => false,
        };

    private static bool IsSame(string value, string text) =>
        value.Trim().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase);

    // Also as a typed query, with wildcards, if it is a valid query.
    private static IEnumerable<HgncQuery> Queries(string text)
    {
        yield return HgncQuery.ForValue(null, text);
        foreach (var typed in new[] { text, text + "*", "*" + text + "?", "symbol:" + text + "*" })
        {
            HgncQuery query;
            try
            {
                query = HgncQuery.Parse(typed);
            }
            catch (HgncQueryException)
            {
                continue;
            }
            if (!typed.StartsWith("name:", StringComparison.Ordinal))
            {
                yield return query;
            }
        }
    }
}
