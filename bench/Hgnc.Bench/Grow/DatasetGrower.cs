using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Hgnc.Bench.Grow;

/// <summary>
/// Creates more records from real ones: first the real ones unchanged, then altered copies of all of them, until there are enough. Values that are unique
/// among the real records stay unique, and values that several records share stay shared.
/// </summary>
internal sealed class DatasetGrower
{
    private const string Id = "hgnc_id";
    private const string Symbol = "symbol";

    private static readonly HashSet<string> Ids = [Id, "agr", "gencc"];
    private static readonly HashSet<string> Kept =
    [
        "locus_group",
        "locus_type",
        "status",
        "gene_group",
        "gene_group_id",
        "date_approved_reserved",
        "date_symbol_changed",
        "date_name_changed",
        "date_modified",
    ];
    private static readonly string[] Locations = ["location", "location_sortable"];
    private static readonly HashSet<string> Prose =
    [
        "name",
        "alias_name",
        "prev_name",
        "curator_notes",
    ];
    private static readonly HashSet<string> Symbols =
    [
        Symbol,
        "alias_symbol",
        "prev_symbol",
        "bioparadigms_slc",
        "cd",
        "cosmic",
        "imgt",
        "lncipedia",
        "lncrnadb",
    ];

    private readonly IReadOnlyList<JsonObject> _real;
    private readonly Random _random;
    private readonly ProseCipher _prose;
    private readonly Dictionary<string, Renumbering> _renumberings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _symbols = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _changed = new(StringComparer.Ordinal);
    private SymbolCipher _cipher;

    public DatasetGrower(IReadOnlyList<JsonObject> real, int seed)
    {
        _real = real;
        _random = new Random(seed);
        _cipher = new SymbolCipher(_random);
        _prose = ProseCipher.For(
            real.SelectMany(record => Prose.SelectMany(field => Texts(record[field])))
        );
        foreach (var record in real)
        {
            _symbols.Add(Text(record, Symbol));
            _texts.UnionWith(Prose.SelectMany(field => Texts(record[field])));
            foreach (var (field, value) in record)
            {
                foreach (var identifier in Texts(value))
                {
                    Renumber(field).Keep(identifier);
                }
            }
        }
    }

    /// <summary>Creates this number of records, in the order of their symbols, as in HGNC's file.</summary>
    public List<JsonObject> Grow(int count)
    {
        var records = new List<JsonObject>(count);
        while (records.Count < count)
        {
            var wanted = Math.Min(_real.Count, count - records.Count);
            var originals = Choose(_real, wanted);
            if (records.Count == 0)
            {
                records.AddRange(originals);
            }
            else
            {
                Begin();
                records.AddRange(originals.Select(Alter));
            }
        }
        records.Sort((a, b) => string.CompareOrdinal(Text(a, Symbol), Text(b, Symbol)));
        return records;
    }

    /// <summary>
    /// Withdrawn entries: two of five were merged into genes of the set, mostly under a previous symbol of the gene. Now and then there
    /// are two replacements.
    /// </summary>
    public List<WithdrawnEntry> GrowWithdrawn(IReadOnlyList<JsonObject> records, int count)
    {
        var entries = new List<WithdrawnEntry>(count);
        while (entries.Count < count)
        {
            Begin();
            foreach (var original in Choose(_real, Math.Min(_real.Count, count - entries.Count)))
            {
                var id = Renumber(Id).Change(Text(original, Id));
                var symbol = UnusedSymbol(Text(original, Symbol));
                var successors = "";
                if (_random.Next(5) < 2)
                {
                    var gene = records[_random.Next(records.Count)];
                    symbol = Texts(gene["prev_symbol"]).FirstOrDefault(symbol);
                    successors = Successor(gene);
                    if (_random.Next(10) == 0)
                    {
                        successors += $", {Successor(records[_random.Next(records.Count)])}";
                    }
                }
                entries.Add(new WithdrawnEntry(id, symbol, successors));
            }
        }
        return entries;
    }

    private static string Successor(JsonObject gene) =>
        $"{Text(gene, Id)}|{Text(gene, Symbol)}|{Text(gene, "status")}";

    private void Begin()
    {
        _cipher = new SymbolCipher(_random);
        _changed.Clear();
        foreach (var renumbering in _renumberings.Values)
        {
            renumbering.Begin();
        }
    }

    private JsonObject Alter(JsonObject original)
    {
        var altered = new JsonObject();
        var place = _real[_random.Next(_real.Count)];
        foreach (var (field, value) in original)
        {
            altered[field] = field switch
            {
                Symbol => UnusedSymbol(Text(original, Symbol)),
                _ when Kept.Contains(field) => value?.DeepClone(),
                _ when Locations.Contains(field) => (place[field] ?? value)?.DeepClone(),
                _ => Alter(field, value),
            };
        }
        return altered;
    }

    private JsonNode? Alter(string field, JsonNode? value)
    {
        switch (value)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Alter(field, item))]);
            case JsonValue number when number.TryGetValue(out long _):
                return long.Parse(
                    Alter(field, number.ToString()),
                    System.Globalization.CultureInfo.InvariantCulture
                );
            case JsonValue text when text.TryGetValue(out string? words):
                return Alter(field, words);
            default:
                return value?.DeepClone();
        }
    }

    private string Alter(string field, string text) =>
        Symbols.Contains(field) ? _cipher.Encipher(text)
        : Prose.Contains(field) ? UnusedProse(text)
        : Renumber(Ids.Contains(field) ? Id : field).Change(text);

    private string UnusedSymbol(string original)
    {
        var symbol = _cipher.Encipher(original);
        while (!_symbols.Add(symbol))
        {
            symbol += _random.Next(1, 10);
        }
        return symbol;
    }

    // The same text in two records is changed to the same other text.
    private string UnusedProse(string original)
    {
        if (_changed.TryGetValue(original, out var text))
        {
            return text;
        }
        text = _prose.Encipher(original, _cipher);
        if (_texts.Contains(text))
        {
            text = _prose.EncipherRarest(text, _cipher);
        }
        while (!_texts.Add(text))
        {
            text += $" {_random.Next(1, 10)}";
        }
        _changed.Add(original, text);
        return text;
    }

    private Renumbering Renumber(string field)
    {
        if (!_renumberings.TryGetValue(field, out var renumbering))
        {
            renumbering = new Renumbering(_random);
            _renumberings.Add(field, renumbering);
        }
        return renumbering;
    }

    // In their original order, so that neighbours of one family stay neighbours.
    private List<JsonObject> Choose(IReadOnlyList<JsonObject> records, int count)
    {
        var chosen = Enumerable.Range(0, records.Count).ToArray();
        if (count < chosen.Length)
        {
            _random.Shuffle(chosen);
            Array.Sort(chosen, 0, count);
        }
        return chosen.Take(count).Select(index => records[index]).ToList();
    }

    private static string Text(JsonObject record, string field) => record[field]?.ToString() ?? "";

    private static IEnumerable<string> Texts(JsonNode? value) =>
        value switch
        {
            null => [],
            JsonArray items => items.SelectMany(Texts),
            _ => [value.ToString()],
        };
}
