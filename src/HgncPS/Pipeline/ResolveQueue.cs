using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;
using HgncPS.Inputs;

namespace HgncPS.Pipeline;

/// <summary>Resolves items in order: with the local copy at once, with the service in batches.</summary>
/// <param name="resolver">Resolves them.</param>
/// <param name="wait">Decides how many items make a batch.</param>
/// <param name="isEachAlone">Whether each date is interpreted by itself, not together with the others of its column.</param>
/// <param name="waitFor">Waits for a task on the pipeline's thread.</param>
/// <param name="isLocal">Whether the local copy answers now.</param>
/// <param name="write">Writes the outcomes of an item. The last argument says whether the item's row has no result columns.</param>
/// <param name="stop">Cancelled when the pipeline stops.</param>
internal sealed class ResolveQueue(
    ItemResolver resolver,
    SourceWait wait,
    bool isEachAlone,
    Func<Task<IReadOnlyList<SymbolOutcome>>, IReadOnlyList<SymbolOutcome>> waitFor,
    Func<bool> isLocal,
    Action<ResolveItem, IReadOnlyList<SymbolOutcome>, bool> write,
    CancellationToken stop
)
{
    private readonly ColumnWindow _window = new();
    private readonly List<ResolveItem> _batch = new();

    /// <summary>The number of items without an outcome.</summary>
    public int Count => _batch.Count + _window.Count;

    /// <summary>The gene with this approved symbol, if its result can be written at once; otherwise null, and the item has to be added.</summary>
    public ApprovedGene? FindApproved(string symbol) =>
        Count == 0 && isLocal() ? resolver.FindApproved(symbol) : null;

    /// <summary>Adds an item, and writes the outcomes that are due.</summary>
    public void Add(ResolveItem item, bool lacksResultColumns)
    {
        if (!isLocal())
        {
            _batch.Add(item);
            wait.Add();
            if (wait.ShouldSend)
            {
                ResolveBatch();
            }
        }
        else if (_window.Count == 0 && resolver.Find(item) is { } known)
        {
            write(item, known, lacksResultColumns);
        }
        else if (isEachAlone || !_window.Hold(item, lacksResultColumns))
        {
            write(item, resolver.Resolve(item), lacksResultColumns);
        }
        else if (_window.IsFull)
        {
            ResolveWindow();
        }
    }

    /// <summary>Resolves all remaining items.</summary>
    public void End()
    {
        ResolveWindow();
        ResolveBatch();
    }

    private void ResolveWindow()
    {
        if (_window.Count == 0)
        {
            return;
        }
        var held = _window.Release();
        resolver.ReadColumn(held.Select(one => one.Item));
        foreach (var (item, lacksResultColumns) in held)
        {
            write(item, resolver.Resolve(item), lacksResultColumns);
        }
    }

    private void ResolveBatch()
    {
        wait.Forecast(resolver.Inputs(_batch));
        wait.Release();
        for (var start = 0; start < _batch.Count; start += SymbolResolver.BatchSize)
        {
            var items = _batch.GetRange(
                start,
                Math.Min(SymbolResolver.BatchSize, _batch.Count - start)
            );
            if (!isEachAlone)
            {
                resolver.ReadColumn(items);
            }
            var outcomes = waitFor(resolver.ResolveAsync(items, stop));
            var done = 0;
            foreach (var item in items)
            {
                write(item, outcomes.Skip(done).Take(item.Inputs.Count).ToList(), false);
                done += item.Inputs.Count;
            }
        }
        _batch.Clear();
    }
}
