using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Local.Copy;
using Hgnc.Local.Search;

namespace Hgnc.Local;

/// <summary>Completions from the copy: symbols and gene groups.</summary>
internal static class LocalSuggestions
{
    private const string SelectSymbols =
        "SELECT value.term, names.symbol, names.name, names.location, names.previous, names.alias FROM value "
        + "JOIN names ON names.gene = value.gene "
        + "WHERE value.field = $0 AND value.term >= $1 AND value.term <= $2 AND names.withdrawn = 0 "
        + "ORDER BY value.term LIMIT $3";

    private const string SelectGroups =
        "SELECT term, min(gene), count(*) FROM value WHERE field = $0 GROUP BY term";

    private const string SelectRecord = "SELECT json FROM record WHERE gene = $0";

    private static readonly string PrevSymbol = HgncField.PrevSymbol.Name;

    private static readonly string AliasSymbol = HgncField.AliasSymbol.Name;

    /// <summary>The symbols that begin with a text, in order.</summary>
    /// <param name="connection">The copy.</param>
    /// <param name="field">HGNC's name of the field.</param>
    /// <param name="begun">The beginning, in upper or lower case.</param>
    /// <param name="max">The maximum number of symbols.</param>
    public static IEnumerable<HgncSuggestion> Symbols(
        LocalConnection connection,
        string field,
        string begun,
        int max
    )
    {
        var first = LocalTerms.Fold(begun);
        using var rows = connection.Query(
            SelectSymbols,
            connection.Contents.Find(field)?.Id ?? 0,
            first,
            first + WildcardPattern.AfterAll,
            max
        );
        while (rows.Read())
        {
            var symbol = rows.GetString(1);
            var gene = $"{rows.GetText(2)}, {rows.GetText(3)}".Trim(',', ' ');
            var value =
                field == PrevSymbol ? Spelling(rows.GetText(4), rows.GetString(0))
                : field == AliasSymbol ? Spelling(rows.GetText(5), rows.GetString(0))
                : symbol;
            yield return new HgncSuggestion(
                value,
                value,
                field == PrevSymbol ? $"previous symbol of {symbol}: {gene}"
                    : field == AliasSymbol ? $"alias of {symbol}: {gene}"
                    : gene
            );
        }
    }

    /// <summary>All gene groups, ordered by name.</summary>
    public static IReadOnlyList<HgncSuggestion> Groups(LocalConnection connection)
    {
        var groups = new List<(string Id, long Gene, long Count)>();
        using (
            var rows = connection.Query(
                SelectGroups,
                connection.Contents.Find(HgncField.GeneGroupId.Name)?.Id ?? 0
            )
        )
        {
            while (rows.Read())
            {
                groups.Add((rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2)));
            }
        }
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in groups.Where(group => !names.ContainsKey(group.Id)))
        {
            // A record has the names of all its groups.
            AddNames(names, connection, group.Gene);
        }
        return groups
            .Select(group =>
            {
                names.TryGetValue(group.Id, out var name);
                return new HgncSuggestion(
                    group.Id,
                    name ?? group.Id,
                    $"gene group {group.Id}, {group.Count.ToString(CultureInfo.InvariantCulture)} genes: {name}"
                );
            })
            .OrderBy(group => group.Shown, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private static void AddNames(
        Dictionary<string, string> names,
        LocalConnection connection,
        long gene
    )
    {
        using var rows = connection.Query(SelectRecord, gene);
        if (!rows.Read())
        {
            return;
        }
        var record = LocalFetch.Parse(rows);
        foreach (
            var (id, name) in record.GeneGroupId.Zip(record.GeneGroup, (id, name) => (id, name))
        )
        {
            names[id.ToString(CultureInfo.InvariantCulture)] = name;
        }
    }

    // The index has symbols in lower case; the list has them as HGNC writes them.
    private static string Spelling(string? lines, string folded) =>
        (lines ?? "")
            .Split(LocalNames.ValueBreak[0])
            .FirstOrDefault(line => LocalTerms.Fold(line) == folded)
        ?? folded;
}
