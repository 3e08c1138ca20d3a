using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>
/// Reads symbols, identifiers and chromosomes out of rows. The rows of one table have the same columns: what a column
/// means is found out once for all that look like the row before.
/// </summary>
internal sealed class SymbolRow
{
    // From the roughest on: a chromosome settles a tie, and what people mean by location may be none of genes.
    private static readonly string[] Places = { "chromosome", "chr", "chrom", "location" };

    // Symbols among them, which change hands, are no identifiers here: they are what is to be resolved.
    private static readonly IReadOnlyList<HgncField> Identifiers = GeneInput
        .Identifiers.Where(field => field.Name is not ("symbol" or "prev_symbol" or "alias_symbol"))
        .ToList();

    // To list a row's columns costs more than everything else that is done with it.
    private const int LookEvery = 50;

    private List<string> _columns = new();
    private string? _symbol;
    private string? _symbolAsWritten;
    private string? _place;
    private IReadOnlyList<(HgncField Field, string Column)> _identifiers = [];
    private long _rows;
    private bool _varies;

    /// <summary>Where a row says that its gene is; null where it does not.</summary>
    public static string? FindChromosome(PSObject row) => FindPlaces(row, Places).FirstOrDefault();

    /// <summary>The exactest place that a row has for its gene; where none of them is a place, what it says instead; null where it says nothing.</summary>
    public static string? FindLocation(PSObject row)
    {
        string? first = null;
        foreach (var place in FindPlaces(row, Enumerable.Reverse(Places)))
        {
            if (HgncLocation.Read(place).Count > 0)
            {
                return place;
            }
            first ??= place;
        }
        return first;
    }

    /// <summary>Whether the row that was read last has no column with the name of an answer.</summary>
    public bool LacksAnswers { get; private set; }

    /// <summary>What a row says of a gene; nothing is also an answer.</summary>
    public SymbolInput Read(PSObject row)
    {
        if (!LooksLikeTheLast(row, out var symbol))
        {
            LookAt(row);
            symbol = null;
        }
        return new SymbolInput
        {
            Text =
                symbol?.Value as string
                ?? (_symbol is null ? null : InputValues.Get(row, _symbol)?.FirstOrDefault()),
            Identifiers = _identifiers.Count == 0 ? [] : ReadIdentifiers(row),
            Chromosome = _place is null ? null : InputValues.Get(row, _place)?.FirstOrDefault(),
            Origin = row,
        };
    }

    // All rows that one command makes share the very text of a column's name. Rows of which some have gained a column since
    // share it too: they are noticed now and then, and from then on each row is looked at.
    private bool LooksLikeTheLast(PSObject row, out PSPropertyInfo? symbol)
    {
        symbol = null;
        if (
            _varies
            || ++_rows % LookEvery == 0
            || _symbolAsWritten is null
            || row.BaseObject is not PSCustomObject
        )
        {
            return false;
        }
        symbol = row.Properties[_symbolAsWritten];
        return ReferenceEquals(symbol?.Name, _symbolAsWritten);
    }

    private void LookAt(PSObject row)
    {
        var columns = InputValues.Names(row).ToList();
        if (columns.Count > 0 && columns.SequenceEqual(_columns, StringComparer.Ordinal))
        {
            _symbolAsWritten = Written(row);
            return;
        }
        _columns = columns;
        LacksAnswers = ResolvedObject.LacksNames(columns);
        _place = Places
            .Select(place => Find(_columns, place))
            .FirstOrDefault(column => column is not null);
        // What came in before is resolved again, and not what was made of it; but a row may have kept nothing else.
        var own = ResolvedObject.Own(_columns);
        LookAt(own);
        if (own.Count < _columns.Count && _symbol is null && _identifiers.Count == 0)
        {
            _symbol = Find(own, ResolvedObject.Input);
            if (_symbol is null)
            {
                LookAt(_columns);
            }
        }
        var written = Written(row);
        _varies |= written is not null && ReferenceEquals(written, _symbolAsWritten);
        _symbolAsWritten = written;
    }

    private void LookAt(IReadOnlyList<string> columns)
    {
        _symbol = SymbolColumn.Find(columns);
        _identifiers = Identifiers
            .Select(field =>
                (field, Column: Find(columns, field.PropertyName) ?? Find(columns, field.Name))
            )
            .Where(pair => pair.Column is not null && pair.Column != _symbol)
            .Select(pair => (pair.field, pair.Column!))
            .ToList();
    }

    private static IEnumerable<string> FindPlaces(PSObject row, IEnumerable<string> columns) =>
        columns
            .Select(column => InputValues.Get(row, column)?.FirstOrDefault() ?? "")
            .Where(value => !string.IsNullOrWhiteSpace(value));

    private string? Written(PSObject row) =>
        _symbol is not null && row.BaseObject is PSCustomObject
            ? row.Properties[_symbol]?.Name
            : null;

    private static string? Find(IReadOnlyList<string> columns, string name) =>
        columns.FirstOrDefault(column =>
            string.Equals(column, name, System.StringComparison.OrdinalIgnoreCase)
        );

    // What programs write into a cell that has no identifier: none of these is one.
    private static bool IsMissing(string value) =>
        value.Trim().ToUpperInvariant()
            is ""
                or "NA"
                or "N/A"
                or "#N/A"
                or "NAN"
                or "NULL"
                or "NONE"
                or "-"
                or ".";

    private List<FieldTerm> ReadIdentifiers(PSObject row) =>
        _identifiers
            .SelectMany(pair =>
                (InputValues.Get(row, pair.Column) ?? [])
                    .SelectMany(value => value.Split('|'))
                    .Where(value => !IsMissing(value))
                    .SelectMany(value => HgncIdentifier.ReadAs(pair.Field.Name, value))
            )
            .ToList();
}
