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
    private static readonly string[] Places = { "chromosome", "chr", "chrom", "location" };

    // Symbols among them, which change hands, are no identifiers here: they are what is to be resolved.
    private static readonly IReadOnlyList<HgncField> Identifiers = GeneInput
        .Identifiers.Where(field => field.Name is not ("symbol" or "prev_symbol" or "alias_symbol"))
        .ToList();

    private List<string> _columns = new();
    private string? _symbol;
    private string? _place;
    private IReadOnlyList<(HgncField Field, string Column)> _identifiers = [];

    /// <summary>Where a row says that its gene is; null where it does not.</summary>
    public static string? FindChromosome(PSObject row) =>
        Places
            .Select(place => InputValues.Get(row, place)?.FirstOrDefault())
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>What a row says of a gene; nothing is also an answer.</summary>
    public SymbolInput Read(PSObject row)
    {
        LookAt(row);
        var symbol = _symbol is null ? null : Value(row, _symbol);
        return new SymbolInput
        {
            Text = symbol,
            Identifiers = _identifiers.Count == 0 ? [] : ReadIdentifiers(row),
            Chromosome = _place is null ? null : Value(row, _place),
            Origin = row,
        };
    }

    private void LookAt(PSObject row)
    {
        var i = 0;
        var isSame = true;
        foreach (var name in InputValues.Names(row))
        {
            isSame = i < _columns.Count && _columns[i] == name;
            if (!isSame)
            {
                break;
            }
            i++;
        }
        if (isSame && i == _columns.Count && i > 0)
        {
            return;
        }
        _columns = InputValues.Names(row).ToList();
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

    private static string? Find(IReadOnlyList<string> columns, string name) =>
        columns.FirstOrDefault(column =>
            string.Equals(column, name, System.StringComparison.OrdinalIgnoreCase)
        );

    private List<FieldTerm> ReadIdentifiers(PSObject row) =>
        _identifiers
            .SelectMany(pair =>
                (InputValues.Get(row, pair.Column) ?? [])
                    .SelectMany(value => value.Split('|'))
                    .Where(value => !string.IsNullOrWhiteSpace(value))
                    .Select(value => HgncIdentifier.Normalize(pair.Field.Name, value))
            )
            .ToList();

    private static string? Value(PSObject row, string column) =>
        InputValues.Get(row, column)?.FirstOrDefault();
}
