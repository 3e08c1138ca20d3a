using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Local.Database;
using Hgnc.Model;
using SQLitePCL;

namespace Hgnc.Local.Copy;

/// <summary>The metadata of a copy, read once and kept with its connections.</summary>
internal sealed class LocalContents
{
    private const string Stamp_ = "stamp";
    private const string Records = "records";
    private const string Withdrawn = "withdrawn";
    private const string Modified = "modified";
    private const string Imported = "imported";
    private const string Release = "release";
    private const string Checksum = "sha256";

    private readonly Dictionary<string, LocalField> _fields;
    private readonly Dictionary<long, LocalField> _byId;

    private LocalContents(string stamp, LocalDatasetInfo dataset, IEnumerable<LocalField> fields)
    {
        Stamp = stamp;
        Dataset = dataset;
        _fields = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        _byId = _fields.Values.ToDictionary(field => field.Id);
        Info = new HgncInfo
        {
            Source = HgncSourceKind.Local,
            LastModified = dataset.LastModified,
            DocumentCount = dataset.RecordCount + dataset.WithdrawnCount,
            SearchableFields = new(
                HgncField.All.Where(field => field.IsSearchable).Select(field => field.Name)
            ),
            // Like the service, list every field, whether or not the records of a part of its data have it, because clients check for fields.
            StoredFields = new(
                HgncField
                    .All.Select(field => field.Name)
                    .Concat(_fields.Keys.Where(name => HgncField.Find(name)?.Name != name))
            ),
        };
    }

    /// <summary>Differs for each import: two connections with the same stamp read the same file.</summary>
    public string Stamp { get; }

    public LocalDatasetInfo Dataset { get; }

    public HgncInfo Info { get; }

    /// <summary>The field with this name, or null if no record has it.</summary>
    public LocalField? Find(string name) => _fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>The field with this number in the copy.</summary>
    public LocalField Find(long id) => _byId[id];

    /// <summary>The metadata that an import writes for <see cref="Read"/>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Describe(LocalDatasetInfo dataset)
    {
        yield return new(Stamp_, Guid.NewGuid().ToString("N"));
        yield return new(Records, dataset.RecordCount.ToString(CultureInfo.InvariantCulture));
        yield return new(Withdrawn, dataset.WithdrawnCount.ToString(CultureInfo.InvariantCulture));
        yield return new(Imported, FieldValue.IsoText(dataset.Imported));
        if (dataset.LastModified is { } date)
        {
            yield return new(Modified, FieldValue.IsoText(date));
        }
        if (dataset.Release is { } release)
        {
            yield return new(Release, release);
        }
        if (dataset.Checksum is { } checksum)
        {
            yield return new(Checksum, checksum);
        }
    }

    /// <param name="database">The connection to the copy.</param>
    /// <param name="path">The path of the copy. A save may have deleted it since it was opened.</param>
    /// <param name="size">The size of the file.</param>
    /// <param name="latest">The metadata that was read before. It is returned if it is of the same import.</param>
    /// <exception cref="FormatException">The metadata are incomplete.</exception>
    public static LocalContents Read(
        sqlite3 database,
        string path,
        long size,
        LocalContents? latest
    )
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var statement = new ReadStatement(database, "SELECT name, value FROM dataset"))
        using (var reader = statement.Run())
        {
            while (reader.Read())
            {
                facts[reader.GetString(0)] = reader.GetString(1);
            }
        }
        var stamp = Fact(facts, Stamp_);
        if (stamp == latest?.Stamp)
        {
            return latest;
        }
        var modified = facts.TryGetValue(Modified, out var day)
            ? (DateTime?)FieldValue.Date(day)
            : null;
        var dataset = new LocalDatasetInfo
        {
            Path = path,
            RecordCount = long.Parse(Fact(facts, Records), CultureInfo.InvariantCulture),
            WithdrawnCount = long.Parse(Fact(facts, Withdrawn), CultureInfo.InvariantCulture),
            LastModified = modified,
            Release = facts.TryGetValue(Release, out var release)
                ? release
                : modified?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Checksum = facts.TryGetValue(Checksum, out var checksum) ? checksum : null,
            Imported = (DateTime)(
                FieldValue.Date(Fact(facts, Imported)) ?? throw new FormatException()
            ),
            Size = size,
        };
        return new LocalContents(stamp, dataset, ReadFields(database));
    }

    private static List<LocalField> ReadFields(sqlite3 database)
    {
        var fields = new List<LocalField>();
        using var statement = new ReadStatement(database, "SELECT id, name, records FROM field");
        using var reader = statement.Run();
        while (reader.Read())
        {
            fields.Add(new LocalField(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2)));
        }
        return fields;
    }

    private static string Fact(Dictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var value)
            ? value
            : throw new FormatException($"There is no {name}.");
}
