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
/// All symbols of a copy in memory, about 110,000. Reading all of them takes far less time than as many queries.
/// </summary>
internal sealed class LocalSymbolTable : ISymbolTable
{
    private static readonly SymbolMatch[] None = Array.Empty<SymbolMatch>();

    private readonly Dictionary<string, SymbolMatch[]> _symbols;
    private readonly Dictionary<string, SymbolGene> _genes;
    private readonly Func<IdentifierLookup, IReadOnlyList<(string Id, string Value)>> _findIds;
    private readonly Lazy<IReadOnlyList<SymbolMatch>> _numbers;
    private readonly Lazy<string> _alphabet;
    private readonly Lazy<string[]> _approved;
    private readonly Lazy<ApprovedSymbols> _singles;

    /// <param name="names">The genes and withdrawn entries of the copy.</param>
    /// <param name="count">Their approximate number.</param>
    /// <param name="findIds">Returns the HGNC IDs of the records that have an identifier, each with its value.</param>
    /// <param name="release">The day of the copy's release.</param>
    public LocalSymbolTable(
        IEnumerable<LocalName> names,
        int count,
        Func<IdentifierLookup, IReadOnlyList<(string Id, string Value)>> findIds,
        string? release = null
    )
    {
        Release = release;
        _symbols = new(count * 3, StringComparer.OrdinalIgnoreCase);
        _genes = new(count, StringComparer.OrdinalIgnoreCase);
        _findIds = findIds;
        foreach (var name in names)
        {
            Add(name);
        }
        _singles = new(() => new ApprovedSymbols(_symbols.Values));
        _numbers = new(() => AllMatches().Where(match => IsNumberLike(match.Value)).ToList());
        _alphabet = new(() =>
            string.Concat(
                _genes
                    .Values.SelectMany(gene => gene.Symbol)
                    .Select(char.ToUpperInvariant)
                    .Distinct()
                    .OrderBy(c => c)
            )
        );
        _approved = new(() =>
            _genes
                .Values.Where(gene => !gene.IsWithdrawn)
                .Select(gene => gene.Symbol)
                .OrderBy(symbol => symbol, StringComparer.OrdinalIgnoreCase)
                .ToArray()
        );
    }

    public HgncSourceKind Source => HgncSourceKind.Local;

    public string? Release { get; }

    public void Prepare() { }

    public ApprovedGene? FindApproved(string symbol) => _singles.Value.Find(symbol);

    public IReadOnlyList<SymbolMatch> Find(string symbol) =>
        _symbols.TryGetValue(symbol, out var matches) ? matches : None;

    public IReadOnlyList<SymbolMatch> Find(IdentifierLookup identifier)
    {
        if (identifier.Term.Field != HgncField.HgncId.Name)
        {
            return _findIds(identifier)
                .Select(found => SymbolMatch.ById(_genes[found.Id], found.Value))
                .ToArray();
        }
        return _genes.TryGetValue(identifier.Term.Term, out var gene)
            ? new[] { SymbolMatch.ById(gene, gene.HgncId) }
            : None;
    }

    public IReadOnlyList<SymbolMatch> Find(ScientificNumber number) =>
        _numbers.Value.Where(match => number.Matches(match.Value)).ToList();

    public SymbolGene Locate(SymbolGene gene) => gene;

    public IReadOnlyList<string> FindNear(string text) =>
        NearSymbols.Rank(
            text,
            NearSymbols
                .Variants(text, _alphabet.Value)
                .SelectMany(Find)
                .Where(match => match.How == HgncMatchType.Approved)
                .Select(match => match.Gene.Symbol)
                .Concat(BeginningWith(NearSymbols.Prefix(text)))
        );

    private IEnumerable<string> BeginningWith(string? prefix)
    {
        if (prefix is null)
        {
            yield break;
        }
        var symbols = _approved.Value;
        var at = Array.BinarySearch(symbols, prefix, StringComparer.OrdinalIgnoreCase);
        for (
            var i = at < 0 ? ~at : at;
            i < symbols.Length && symbols[i].StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
            i++
        )
        {
            yield return symbols[i];
        }
    }

    /// <summary>The gene or withdrawn entry with these names.</summary>
    public static SymbolGene Gene(LocalName name) =>
        new(name.HgncId, name.Symbol, name.Name, name.Location)
        {
            IsWithdrawn = name.IsWithdrawn,
            Successors =
                name.Successors?.Split('\n').Select(Successor.Parse).ToList()
                ?? (IReadOnlyList<Successor>)Array.Empty<Successor>(),
        };

    /// <summary>All symbols of an entry: the symbol itself, previous symbols and aliases.</summary>
    public static IEnumerable<SymbolMatch> Matches(LocalName name)
    {
        var gene = Gene(name);
        return OtherMatches(gene, name)
            .Prepend(SymbolMatch.BySymbol(gene, HgncMatchType.Approved, name.Symbol));
    }

    private static IEnumerable<SymbolMatch> OtherMatches(SymbolGene gene, LocalName name)
    {
        foreach (var value in Values(name.Previous))
        {
            yield return SymbolMatch.BySymbol(gene, HgncMatchType.Previous, value);
        }
        foreach (var value in Values(name.Alias))
        {
            yield return SymbolMatch.BySymbol(gene, HgncMatchType.Alias, value);
        }
    }

    private static string[] Values(string? list) => list?.Split('\n') ?? Array.Empty<string>();

    private void Add(LocalName name)
    {
        var gene = Gene(name);
        _genes[name.HgncId] = gene;
        Add(SymbolMatch.BySymbol(gene, HgncMatchType.Approved, name.Symbol));
        // Most genes have no other names.
        if (name.Previous is not null || name.Alias is not null)
        {
            foreach (var match in OtherMatches(gene, name))
            {
                Add(match);
            }
        }
    }

    private void Add(SymbolMatch match)
    {
        var key = match.Value.Trim();
        _symbols[key] = _symbols.TryGetValue(key, out var others)
            ? others.Append(match).ToArray()
            : new[] { match };
    }

    private IEnumerable<SymbolMatch> AllMatches() => _symbols.Values.SelectMany(matches => matches);

    private static bool IsNumberLike(string value) =>
        value.Length > 2
        && value[0] is >= '0' and <= '9'
        && value.IndexOfAny(new[] { 'e', 'E' }) > 0;
}
