using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hgnc.Local.Copy;
using Hgnc.Local.Database;
using Hgnc.Local.Records;
using Hgnc.Model;
using SQLitePCL;

namespace Hgnc.Local.Import;

/// <summary>Fills a new file with records, without a journal: the file is either completed or deleted.</summary>
internal sealed class LocalWriter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly WriteStatement _addGene;
    private readonly WriteStatement _addNames;
    private readonly WriteStatement _addRecord;
    private readonly Dictionary<string, WriteStatement> _addProse;
    private readonly Dictionary<string, WrittenField> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _texts = new();
    private long _gene;

    public LocalWriter(string path)
    {
        _database = Sqlite.Create(path);
        _database.Execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;"
        );
        _database.Execute(LocalSchema.Create);
        _database.Execute("BEGIN");
        _addGene = Prepare("INSERT INTO gene VALUES($0, $1, $2)");
        _addNames = Prepare(LocalNames.Insert);
        _addRecord = Prepare("INSERT INTO record VALUES($0, $1)");
        _addProse = ProseIndex.All.ToDictionary(
            index => index.Field.Name,
            index => Prepare(index.Insert),
            StringComparer.Ordinal
        );
    }

    /// <summary>Appends a record.</summary>
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
            Add(FieldOf(pair.Key), pair.Value);
        }
    }

    /// <summary>Writes the metadata and closes the file.</summary>
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
        ValueTable.Write(
            _database,
            _fields.Values.Select(field => field.Terms).OfType<SortedTerms>().ToArray(),
            cancellationToken
        );
        foreach (var index in ProseIndex.All)
        {
            _database.Execute(index.Optimize);
        }
        _database.Execute("COMMIT");
    }

    /// <summary>Interrupts the statement for which a cancelled import is waiting.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_database);

    public void Dispose()
    {
        foreach (
            var statement in _addProse.Values.Concat(new[] { _addGene, _addNames, _addRecord })
        )
        {
            statement.Dispose();
        }
        _database.Dispose();
    }

    private void AddFields()
    {
        using var addField = Prepare("INSERT INTO field VALUES($0, $1, $2, $3, $4)");
        foreach (var field in _fields.Values)
        {
            addField
                .Set(0, field.Id)
                .Set(1, field.Name)
                .Set(2, field.Terms is null ? 0 : 1)
                .Set(3, field.AddProse is null ? 0 : 1)
                .Set(4, field.Records)
                .Run();
        }
    }

    private void Add(WrittenField field, object value)
    {
        field.Records++;
        if (field.Terms is null)
        {
            return;
        }
        _texts.Clear();
        FieldTexts.AddTo(_texts, value);
        foreach (var text in _texts)
        {
            foreach (var term in LocalTerms.AllForms(field.Name, text))
            {
                field.Terms.Add(term, _gene);
            }
        }
        field.AddProse?.Set(0, _gene).Set(1, string.Join(ProseIndex.ValueBreak, _texts)).Run();
    }

    private void AddNames(HgncGene gene)
    {
        _addNames
            .Set(0, _gene)
            .Set(1, LocalNames.Clean(gene.HgncId) ?? "")
            .Set(2, LocalNames.Clean(WithdrawnEntry.BareSymbol(gene.Symbol)) ?? "")
            .Set(3, LocalNames.Clean(gene.Name))
            .Set(4, LocalNames.Clean(gene.Location))
            .Set(5, WithdrawnEntry.Is(gene) ? 1 : 0)
            .Set(6, Lines(gene, HgncField.PrevSymbol.Name))
            .Set(7, Lines(gene, HgncField.AliasSymbol.Name))
            .Set(8, Lines(gene, WithdrawnEntry.SuccessorsField))
            .Run();
    }

    private string? Lines(HgncGene gene, string field)
    {
        _texts.Clear();
        if (gene.GetValue(field) is { } value)
        {
            FieldTexts.AddTo(_texts, value);
        }
        return _texts.Count > 0
            ? string.Join(LocalNames.ValueBreak, _texts.Select(LocalNames.Clean))
            : null;
    }

    private WrittenField FieldOf(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            _addProse.TryGetValue(name, out var addProse);
            field = new WrittenField(_fields.Count + 1, name, addProse);
            _fields.Add(name, field);
        }
        return field;
    }

    private WriteStatement Prepare(string sql) => new(_database, sql);
}
