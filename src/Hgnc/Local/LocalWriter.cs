using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.Data.Sqlite;

namespace Hgnc.Local;

/// <summary>Fills a new file with records. Nothing protects what is half written: the file is whole or thrown away.</summary>
internal sealed class LocalWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly WriteStatement _addGene;
    private readonly WriteStatement _addNames;
    private readonly WriteStatement _addRecord;
    private readonly WriteStatement[] _addProse;
    private readonly Dictionary<string, FieldCount> _fields = new(StringComparer.Ordinal);
    private readonly ValueTable _values = new();
    private long _gene;

    public LocalWriter(string path)
    {
        _connection = Sqlite.Open(path, SqliteOpenMode.ReadWriteCreate);
        _connection.Execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;"
        );
        _connection.Execute(LocalSchema.Create);
        _transaction = _connection.BeginTransaction();
        _addGene = Prepare("INSERT INTO gene VALUES($0, $1, $2)");
        _addNames = Prepare(LocalNames.Insert);
        _addRecord = Prepare("INSERT INTO record VALUES($0, $1)");
        _addProse = ProseIndex.All.Select(index => Prepare(index.Insert)).ToArray();
    }

    /// <summary>Adds a record after those that are there.</summary>
    /// <param name="gene">The record.</param>
    /// <param name="json">The record as <see cref="RecordJson"/> writes it.</param>
    public void Add(HgncGene gene, byte[] json)
    {
        _gene++;
        _addGene.Set(0, _gene).Set(1, gene.HgncId ?? "").Set(2, gene.Symbol ?? "").Run();
        AddNames(gene);
        _addRecord.Set(0, _gene).SetBlob(1, json).Run();
        foreach (var pair in gene.GetFields())
        {
            var field = Count(pair.Key);
            if (field.Searchable is { } searchable)
            {
                foreach (var value in Values(pair.Value))
                {
                    _values.Add(field.Id, LocalTerms.Fold(searchable.Name, value), _gene);
                }
            }
        }
        AddProse(gene);
    }

    /// <summary>Writes what is known at the end, and closes the file.</summary>
    public void Complete(
        IEnumerable<KeyValuePair<string, string>> dataset,
        CancellationToken cancellationToken
    )
    {
        AddFields();
        using (var addFact = Prepare("INSERT INTO dataset VALUES($0, $1)"))
        {
            foreach (var fact in dataset)
            {
                addFact.Set(0, fact.Key).Set(1, fact.Value).Run();
            }
        }
        _values.Write(_connection, cancellationToken);
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
        foreach (var statement in _addProse.Concat(new[] { _addGene, _addNames, _addRecord }))
        {
            statement.Dispose();
        }
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void AddFields()
    {
        using var addField = Prepare("INSERT INTO field VALUES($0, $1, $2, $3, $4)");
        foreach (var pair in _fields)
        {
            var field = pair.Value;
            addField
                .Set(0, field.Id)
                .Set(1, pair.Key)
                .Set(2, field.Searchable is null ? 0 : 1)
                .Set(3, field.Searchable is { IsProse: true } ? 1 : 0)
                .Set(4, field.Records)
                .Run();
        }
    }

    private void AddNames(HgncGene gene)
    {
        _addNames
            .Set(0, _gene)
            .Set(1, gene.HgncId ?? "")
            .Set(2, gene.Symbol ?? "")
            .Set(3, gene.Name)
            .Set(4, gene.Location)
            .Set(5, gene.Status == WithdrawnRecords.Withdrawn ? 1 : 0)
            .Set(6, Lines(gene, HgncField.PrevSymbol.Name))
            .Set(7, Lines(gene, HgncField.AliasSymbol.Name))
            .Set(8, Lines(gene, WithdrawnRecords.SuccessorsField))
            .Run();
    }

    private static string? Lines(HgncGene gene, string field)
    {
        var lines = gene.GetValue(field) is { } value
            ? string.Join(LocalNames.ValueBreak, Values(value))
            : "";
        return lines.Length > 0 ? lines : null;
    }

    private void AddProse(HgncGene gene)
    {
        for (var i = 0; i < _addProse.Length; i++)
        {
            if (gene.GetValue(ProseIndex.All[i].Field.Name) is { } value)
            {
                _addProse[i]
                    .Set(0, _gene)
                    .Set(1, string.Join(ProseIndex.ValueBreak, Values(value)))
                    .Run();
            }
        }
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

    private WriteStatement Prepare(string sql) => new(_connection, sql);

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
