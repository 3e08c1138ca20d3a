using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Groups;
using Hgnc.Local.Copy;

namespace Hgnc.Local;

/// <content>Gene groups, from HGNC's files if the copy has them, and from the records.</content>
public sealed partial class LocalSource : IGroupCatalogueSource
{
    private const string SelectMembers =
        "SELECT value.term, gene.hgnc_id, gene.symbol FROM value JOIN gene ON gene.id = value.gene "
        + "WHERE value.field = $0 ORDER BY value.gene";

    private const string SelectApproved = "SELECT hgnc_id, symbol FROM names WHERE withdrawn = 0";

    private (LocalContents? Of, string? Files, GroupCatalogue? Groups) _catalogue;

    GroupCatalogue IGroupCatalogueSource.GetGroups()
    {
        while (true)
        {
            var file = _pool.Locate();
            try
            {
                return Read(connection => GetGroups(connection, file));
            }
            catch (HgncException) when (_pool.Locate() != file)
            {
                // Another save has replaced the copy just now, and these files are deleted.
            }
        }
    }

    private GroupCatalogue GetGroups(LocalConnection connection, CopyFile file)
    {
        lock (_symbolsGate)
        {
            var (contents, files, groups) = _catalogue;
            if (groups is null || contents != connection.Contents || files != file.Groups)
            {
                var tables = file.Groups is null
                    ? null
                    : GroupTables.ReadArchive(file.Groups, file.GroupsChecksum);
                groups = new GroupCatalogue(tables, ReadGroups(connection));
                _catalogue = (connection.Contents, file.Groups, groups);
            }
            return groups;
        }
    }

    private static GroupRecords ReadGroups(LocalConnection connection)
    {
        var members = new List<(long, string, string)>();
        using (
            var rows = connection.Query(
                SelectMembers,
                connection.Contents.Find(HgncField.GeneGroupId.Name)?.Id ?? 0
            )
        )
        {
            while (rows.Read())
            {
                if (ReadId(rows.GetString(0)) is { } id)
                {
                    members.Add((id, rows.GetString(1), rows.GetString(2)));
                }
            }
        }
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var rows = connection.Query(SelectApproved))
        {
            while (rows.Read())
            {
                symbols[rows.GetString(0)] = rows.GetString(1);
            }
        }
        return new GroupRecords(
            LocalSuggestions
                .Groups(connection)
                .Where(group => ReadId(group.Value) is not null)
                .ToDictionary(group => ReadId(group.Value)!.Value, group => group.Shown),
            members,
            id => symbols.TryGetValue(id, out var symbol) ? symbol : null,
            connection.Contents.Dataset.Release
        );
    }

    private static long? ReadId(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
