using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>Resolves items by the source that answers now; a new source has a new resolver.</summary>
/// <param name="source">The source that answers now.</param>
/// <param name="create">Creates the resolver of a source.</param>
/// <param name="chromosome">The chromosome of inputs that have none; null if the user gives none.</param>
internal sealed class ItemResolver(
    Func<IHgncSource> source,
    Func<IHgncSource, ISymbolResolver> create,
    string? chromosome
)
{
    private IHgncSource? _source;
    private ISymbolResolver? _resolver;
    private RepeatedInputs _repeated = new();

    /// <summary>Interprets the dates of a column together.</summary>
    public void ReadColumn(IEnumerable<ResolveItem> items) => Current().ReadColumn(Inputs(items));

    /// <summary>The gene with this approved symbol, by a copy; null for other texts, and if a chromosome has to be compared.</summary>
    public ApprovedGene? FindApproved(string symbol) =>
        chromosome is null ? Current().FindApproved(symbol) : null;

    /// <summary>
    /// The outcome of an item whose only input is an approved symbol, or was resolved before by the same copy; otherwise null.
    /// </summary>
    public IReadOnlyList<SymbolOutcome>? Find(ResolveItem item)
    {
        var resolver = Current();
        if (item.Inputs.Count > 1)
        {
            return null;
        }
        var input = item.Inputs[0].WithDefaultChromosome(chromosome);
        // Approved symbols are not kept, because the copy finds them as fast.
        return (resolver.FindApproved(input) ?? _repeated.Find(input)) is { } outcome
            ? [outcome]
            : null;
    }

    /// <summary>Resolves an item by the local copy.</summary>
    public IReadOnlyList<SymbolOutcome> Resolve(ResolveItem item)
    {
        var resolver = Current();
        return item.Inputs.Count == 1
            ? [Resolve(resolver, item.Inputs[0])]
            : [.. item.Inputs.Select(input => Resolve(resolver, input))];
    }

    /// <summary>Resolves items together.</summary>
    public Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IEnumerable<ResolveItem> items,
        CancellationToken cancellationToken
    ) => Current().ResolveAsync(Inputs(items), cancellationToken);

    /// <summary>The inputs of items, in order.</summary>
    public IReadOnlyList<SymbolInput> Inputs(IEnumerable<ResolveItem> items) =>
        items
            .SelectMany(item => item.Inputs)
            .Select(input => input.WithDefaultChromosome(chromosome))
            .ToList();

    private SymbolOutcome Resolve(ISymbolResolver resolver, SymbolInput given)
    {
        var input = given.WithDefaultChromosome(chromosome);
        if (_repeated.Find(input) is { } known)
        {
            return known;
        }
        var outcome = resolver.Resolve(input);
        _repeated.Keep(input, outcome);
        return outcome;
    }

    private ISymbolResolver Current()
    {
        var current = source();
        if (_resolver is null || !ReferenceEquals(_source, current))
        {
            _resolver = create(current);
            _source = current;
            _repeated = new RepeatedInputs();
        }
        return _resolver;
    }
}
