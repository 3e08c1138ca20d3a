using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hgnc.Json;
using Microsoft.Data.Sqlite;

namespace Hgnc.Local;

/// <summary>Fills a new file with records. Nothing protects what is half written: the file is whole or thrown away.</summary>
internal sealed class LocalWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _addGene;
    private readonly SqliteCommand _addRecord;
    private readonly SqliteCommand _addValue;
    private readonly SqliteCommand[] _addProse;
    private readonly Dictionary<string, FieldCount> _fields = new(StringComparer.Ordinal);
    private readonly MemoryStream _json = new();
    private readonly Utf8JsonWriter _jsonWriter;
    private long _gene;

    public LocalWriter(string path)
    {
        _connection = Sqlite.Open(path, SqliteOpenMode.ReadWriteCreate);
        _connection.Execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
        );
        _connection.Execute(LocalSchema.Create);
        // Terms come as the records do and are put in order once, at the end: that is several times faster than to put each in its place.
        _connection.Execute("CREATE TEMP TABLE term(field INTEGER, term TEXT, gene INTEGER)");
        _transaction = _connection.BeginTransaction();
        _addGene = Prepare("INSERT INTO gene VALUES($0, $1, $2)", 3);
        _addRecord = Prepare("INSERT INTO record VALUES($0, $1)", 2);
        _addValue = Prepare("INSERT INTO term VALUES($0, $1, $2)", 3);
        _addProse = ProseIndex.All.Select(index => Prepare(index.Insert, 2)).ToArray();
        // Text as it is, not as \u escapes: the file is no web page.
        _jsonWriter = new Utf8JsonWriter(
            _json,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }

    /// <summary>Adds a record after those that are there.</summary>
    public void Add(HgncGene gene)
    {
        _gene++;
        Run(_addGene, _gene, gene.HgncId ?? "", gene.Symbol ?? "");
        Run(_addRecord, _gene, ToJson(gene));
        foreach (var pair in gene.GetFields())
        {
            var field = Count(pair.Key);
            if (field.Searchable is { } searchable)
            {
                foreach (var value in Values(pair.Value))
                {
                    Run(_addValue, field.Id, LocalTerms.Fold(searchable.Name, value), _gene);
                }
            }
        }
        AddProse(gene);
    }

    /// <summary>Writes what is known at the end, and closes the file.</summary>
    public void Complete(IEnumerable<KeyValuePair<string, string>> dataset)
    {
        var addField = Prepare("INSERT INTO field VALUES($0, $1, $2, $3, $4)", 5);
        foreach (var field in _fields)
        {
            Run(
                addField,
                field.Value.Id,
                field.Key,
                field.Value.Searchable is null ? 0 : 1,
                field.Value.Searchable is { IsProse: true } ? 1 : 0,
                field.Value.Records
            );
        }
        var addFact = Prepare("INSERT INTO dataset VALUES($0, $1)", 2);
        foreach (var fact in dataset)
        {
            Run(addFact, fact.Key, fact.Value);
        }
        _connection.Execute(
            "INSERT OR IGNORE INTO value SELECT field, term, gene FROM term ORDER BY field, term, gene"
        );
        foreach (var index in ProseIndex.All)
        {
            _connection.Execute(index.Optimize);
        }
        _transaction.Commit();
    }

    /// <summary>Ends what a cancelled import is waiting for.</summary>
    public void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);

    public void Dispose()
    {
        _jsonWriter.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void AddProse(HgncGene gene)
    {
        for (var i = 0; i < _addProse.Length; i++)
        {
            if (gene[ProseIndex.All[i].Field.Name] is { } value)
            {
                Run(_addProse[i], _gene, string.Join(ProseIndex.ValueBreak, Values(value)));
            }
        }
    }

    private byte[] ToJson(HgncGene gene)
    {
        _json.SetLength(0);
        _jsonWriter.Reset();
        GeneJson.Write(_jsonWriter, gene);
        _jsonWriter.Flush();
        return _json.ToArray();
    }

    private FieldCount Count(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            // A value that is not of its field's type is kept under the field's own name, and found there all the same.
            var known = HgncField.Find(name);
            field = new FieldCount(
                _fields.Count + 1,
                known is { IsSearchable: true } && known.Name == name ? known : null
            );
            _fields.Add(name, field);
        }
        field.Records++;
        return field;
    }

    private static IEnumerable<string> Values(object value) =>
        value is string text ? new[] { text }
        : value is IEnumerable list ? list.Cast<object>().SelectMany(Values)
        : new[] { Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" };

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
        command.ExecuteNonQuery();
    }

    private sealed class FieldCount
    {
        public FieldCount(long id, HgncField? searchable)
        {
            Id = id;
            Searchable = searchable;
        }

        public long Id { get; }

        public HgncField? Searchable { get; }

        public long Records { get; set; }
    }
}
