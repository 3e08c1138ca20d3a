using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local.Copy;
using Hgnc.Resolution;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Local;

/// <summary>
/// The symbols of a copy. The first texts are looked up in the file one by one, because reading all 110,000 symbols takes longer than
/// a whole command for a few genes. After that, all symbols are in memory. The results are the same either way.
/// </summary>
/// <param name="readAll">Reads all symbols.</param>
/// <param name="readByValue">Reads the names of the genes that have this value in one of these fields, in the order of the copy.</param>
/// <param name="findIds">Returns the HGNC IDs of the records that have an identifier, each with its value.</param>
/// <param name="release">The release that the copy holds.</param>
internal sealed class LocalSymbols(
    Func<LocalSymbolTable> readAll,
    Func<IReadOnlyList<string>, string, IReadOnlyList<LocalName>> readByValue,
    Func<IdentifierLookup, IReadOnlyList<(string Id, string Value)>> findIds,
    string? release
) : ISymbolTable
{
    // This number of lookups takes about a tenth of the time for reading all symbols.
    private const int MaxLookups = 200;

    private static readonly string[] IdField = { HgncField.HgncId.Name };
    private static readonly string[] SymbolFields =
    {
        HgncField.Symbol.Name,
        HgncField.PrevSymbol.Name,
        HgncField.AliasSymbol.Name,
    };

    private readonly object _gate = new();
    private readonly Dictionary<string, IReadOnlyList<SymbolMatch>> _found = new(
        StringComparer.OrdinalIgnoreCase
    );
    private volatile LocalSymbolTable? _all;

    public HgncSourceKind Source => HgncSourceKind.Local;

    public string? Release => release;

    public void Prepare() => All();

    public ApprovedGene? FindApproved(string symbol) => _all?.FindApproved(symbol);

    public IReadOnlyList<SymbolMatch> Find(string symbol)
    {
        if (_all is { } all)
        {
            return all.Find(symbol);
        }
        lock (_gate)
        {
            if (_found.TryGetValue(symbol, out var known))
            {
                return known;
            }
            // Lower case, in which the copy compares values, and upper case, used in memory, agree for ASCII.
            if (_found.Count >= MaxLookups || !symbol.All(IsAscii))
            {
                return All().Find(symbol);
            }
            var matches = readByValue(SymbolFields, symbol)
                .SelectMany(LocalSymbolTable.Matches)
                .Where(match =>
                    string.Equals(match.Value.Trim(), symbol, StringComparison.OrdinalIgnoreCase)
                )
                .ToArray();
            _found.Add(symbol, matches);
            return matches;
        }
    }

    public IReadOnlyList<SymbolMatch> Find(IdentifierLookup identifier)
    {
        if (_all is { } all)
        {
            return all.Find(identifier);
        }
        if (identifier.Term.Field == HgncField.HgncId.Name)
        {
            return ById(identifier.Term.Term)
                .Select(gene => SymbolMatch.ById(gene, gene.HgncId))
                .ToArray();
        }
        return findIds(identifier)
            .SelectMany(found => ById(found.Id).Select(gene => SymbolMatch.ById(gene, found.Value)))
            .ToArray();
    }

    public IReadOnlyList<SymbolMatch> Find(ScientificNumber number) => All().Find(number);

    public SymbolGene Locate(SymbolGene gene) => gene;

    public IReadOnlyList<string> FindNear(string text) => All().FindNear(text);

    private IEnumerable<SymbolGene> ById(string id) =>
        readByValue(IdField, id)
            .Where(name => string.Equals(name.HgncId, id, StringComparison.OrdinalIgnoreCase))
            .Select(LocalSymbolTable.Gene);

    private LocalSymbolTable All()
    {
        lock (_gate)
        {
            _all ??= readAll();
            _found.Clear();
            return _all;
        }
    }

    private static bool IsAscii(char c) => c < '\u0080';
}
