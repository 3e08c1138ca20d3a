using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables;

/// <summary>
/// The columns that identify the gene of a row, and their values. Identifiers, in the order of
/// <see cref="IdentifierFields"/>, take precedence over the symbol. A chromosome decides between several genes.
/// </summary>
public sealed partial class GeneColumns
{
    private readonly IReadOnlyList<int> _symbols;
    private readonly IReadOnlyList<(int Column, HgncField? Field)> _identifiers;
    private readonly IReadOnlyList<int> _locations;
    private readonly char[]? _separators;

    private readonly bool _hasOneColumn;

    internal GeneColumns(
        IReadOnlyList<int> symbols,
        IReadOnlyList<(int Column, HgncField? Field)> identifiers,
        IReadOnlyList<int> locations,
        char[]? separators = null,
        bool skipsEmpty = false
    )
    {
        _symbols = symbols;
        _identifiers = identifiers;
        _locations = locations;
        _separators = separators;
        SkipsEmpty = skipsEmpty;
        _hasOneColumn = symbols.Count == 1 && identifiers.Count == 0 && locations.Count == 0;
    }

    /// <summary>The columns of symbols, nearly always one.</summary>
    public IReadOnlyList<int> Symbols => _symbols;

    /// <summary>The columns with the location of a gene, the least precise first.</summary>
    public IReadOnlyList<int> Locations => _locations;

    /// <summary>Whether no column identifies the gene of a row.</summary>
    public bool IsEmpty => _symbols.Count == 0 && _identifiers.Count == 0;

    /// <summary>Whether an empty cell is not an input, because the columns of gene sets have different lengths.</summary>
    internal bool SkipsEmpty { get; }

    /// <summary>Whether a number in a column of symbols is an NCBI gene ID.</summary>
    internal bool HasNcbiNumbers { get; init; }

    /// <summary>The columns with the two genes of each row, such as those of an interaction, if neither is read; otherwise empty.</summary>
    public IReadOnlyList<int> Paired { get; internal init; } = [];

    /// <summary>The first value of a column without a name, if it looks more like the label of a row than like a gene.</summary>
    public string? DoubtfulLabel { get; internal init; }

    /// <summary>The first values of a column without a name, if most of them can be labels; otherwise empty.</summary>
    internal IReadOnlyList<string> DoubtfulNames { get; init; } = [];

    /// <summary>Another column that seems to have symbols, if the one that is read has no gene in the first rows; otherwise -1.</summary>
    internal int Overlooked { get; init; } = -1;

    /// <summary>Whether the column of symbols has only numbers in the first rows.</summary>
    internal bool HasOnlyNumbers { get; init; }

    /// <summary>A column with a second gene of each row, such as the partner of a fusion, which is not read; otherwise -1.</summary>
    internal int Partner { get; init; } = -1;

    /// <summary>Whether the header seems to have the genes, and the rows results for all of them.</summary>
    internal bool HasGenesInHeader { get; init; }

    /// <summary>All relevant columns, in order.</summary>
    internal IReadOnlyList<int> Used =>
        _symbols
            .Concat(_identifiers.Select(identifier => identifier.Column))
            .Concat(_locations)
            .Concat(OtherSymbols)
            .Concat(SpeciesColumns.Select(each => each.Column))
            .Distinct()
            .OrderBy(column => column)
            .ToList();

    /// <summary>The inputs of a row, one for each gene in it; always at least one, even without a gene.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<SymbolInput> Read(IRowValues row)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }
        if (
            HasOnlySymbols
            && row[_symbols[0]] is { Count: 1 } values
            && CellText.IsPlain(values[0])
        )
        {
            return new[] { new SymbolInput { Text = values[0] } };
        }
        var inputs = ReadInputs(row);
        return IsCompared ? inputs.Select(input => Compared(input, row)).ToList() : inputs;
    }

    /// <summary>
    /// Whether a row with this text says nothing else about its gene, so that it need not be read if the text is an approved symbol. Nearly all
    /// rows are like that.
    /// </summary>
    /// <param name="text">The text in the first of <see cref="Symbols"/>.</param>
    public bool IsLoneSymbol(string text) =>
        HasOnlySymbols
        && CellText.HasOnlySymbolCharacters(text ?? throw new ArgumentNullException(nameof(text)));

    private bool HasOnlySymbols => _hasOneColumn && !HasNcbiNumbers && !IsCompared;

    private IReadOnlyList<SymbolInput> ReadInputs(IRowValues row)
    {
        var genes = ReadGenes(row);
        var location = _locations.Count == 0 ? null : ReadLocation(row);
        if (genes.Count <= 1)
        {
            return ReadOneGene(row, genes.Count == 0 ? default : genes[0], location);
        }
        var inputs = new List<SymbolInput>(genes.Count);
        var beside = ReadBeside(row, genes.Count);
        for (var i = 0; i < genes.Count; i++)
        {
            var index = i;
            inputs.Add(
                new SymbolInput
                {
                    Text = genes[i].Text,
                    Identifiers = genes[i].Id is { } id
                        ? new[] { id }
                        : beside.SelectMany(terms => terms[index]).ToList(),
                    HasUncertainIdentifier = genes[i].IsUncertain,
                    Chromosome = location,
                }
            );
        }
        return inputs;
    }

    /// <summary>
    /// The IDs for requesting a row's records: those of the first column with an ID, or else the symbol. There is always
    /// one, which is empty if the row has none.
    /// </summary>
    public IReadOnlyList<GeneId> ReadIds(IRowValues row)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }
        if (ReadOtherSpecies(row) is not null)
        {
            return new[] { new GeneId("", null) };
        }
        foreach (var (column, field) in _identifiers)
        {
            var ids = row[column]
                .SelectMany(value => CellText.Split(value, CellText.ListSeparators))
                .Select(IdentifierCells.WithoutNote)
                .Where(id => IdentifierCells.IsIdentifier(field, id))
                .Select(id => new GeneId(id.Trim(), field?.Name))
                .ToList();
            if (ids.Count > 0)
            {
                return ids;
            }
        }
        var genes = ReadGenes(row)
            .Select(gene =>
                gene is { Id: { } id, IsUncertain: false } ? new GeneId(id.Term, id.Field)
                // R writes NA for a missing value, and HGNC has a record with this symbol.
                : gene.Text is not { } text || CellText.IsMissing(text) ? new GeneId("", null)
                : new GeneId(text.Trim(), null)
            )
            .ToList();
        return genes.Count > 0 ? genes : new List<GeneId> { new("", null) };
    }

    /// <summary>Whether a relevant column has a list of values in this row, not a single text.</summary>
    public bool HasList(IRowValues row)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }
        return _symbols.Any(column => row[column].Count > 1)
            || _identifiers.Any(identifier => row[identifier.Column].Count > 1);
    }

    private List<CellText.Gene> ReadGenes(IRowValues row)
    {
        var genes = new List<CellText.Gene>();
        foreach (var column in _symbols)
        {
            foreach (var value in row[column])
            {
                if (!SkipsEmpty || !string.IsNullOrWhiteSpace(value))
                {
                    genes.AddRange(
                        HasNcbiNumbers
                            ? CellText
                                .Read(
                                    value,
                                    IdentifierCells.NumberSeparatorsOf(value) ?? _separators
                                )
                                .Select(WithNcbiNumber)
                            : CellText.Read(value, _separators)
                    );
                }
            }
        }
        return genes;
    }

    private static CellText.Gene WithNcbiNumber(CellText.Gene gene) =>
        gene.Id is null && WholeNumber.Read((gene.Text ?? "").Trim()) is { } number
            ? new CellText.Gene(null, new FieldTerm("entrez_id", number))
            : gene;

    private IReadOnlyList<SymbolInput> ReadOneGene(
        IRowValues row,
        CellText.Gene gene,
        string? location
    )
    {
        if (_identifiers.Count == 0 && gene.Id is null)
        {
            return new[]
            {
                new SymbolInput { Text = gene.Text, Chromosome = location },
            };
        }
        var terms = gene.Id is { } own ? new List<FieldTerm> { own } : new List<FieldTerm>();
        var input = new SymbolInput { Chromosome = location };
        foreach (var (column, field) in _identifiers)
        {
            var read = IdentifierCells.Read(row[column], field);
            // Without a symbol that selects one of them, each ID is a separate gene.
            if (
                read.Count > 1
                && terms.Count == 0
                && string.IsNullOrWhiteSpace(gene.Text)
                && read.All(each =>
                    each.Count > 0 && IdentifierFields.HasOneValuePerGene(each[0].Field)
                )
            )
            {
                return read.Select(each => input with { Identifiers = each }).ToList();
            }
            terms.AddRange(read.SelectMany(each => each));
        }
        // Identifiers that are recognised by their form are ordered together with those of named columns.
        var ordered =
            terms.Count < 2 || _identifiers.All(identifier => identifier.Field is not null)
                ? terms
                : terms.OrderBy(term => IdentifierFields.Rank(term.Field)).ToList();
        return new[]
        {
            input with
            {
                Text = gene.Text,
                Cell = gene.Cell,
                Identifiers = ordered,
                HasUncertainIdentifier = gene.IsUncertain && ordered.Count == 1,
            },
        };
    }

    // If a cell has several genes and another cell has as many IDs, they belong together in pairs.
    private List<List<IReadOnlyList<FieldTerm>>> ReadBeside(IRowValues row, int count) =>
        _identifiers
            .Select(identifier => IdentifierCells.Read(row[identifier.Column], identifier.Field))
            .Where(terms => terms.Count == count)
            .ToList();

    private string? ReadLocation(IRowValues row)
    {
        string? first = null;
        foreach (var column in _locations)
        {
            foreach (var value in row[column])
            {
                if (SymbolInput.NamesChromosome(value))
                {
                    return value;
                }
                first ??= string.IsNullOrWhiteSpace(value) ? null : value;
            }
        }
        return first;
    }
}
