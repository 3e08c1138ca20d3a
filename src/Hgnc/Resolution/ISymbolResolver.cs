using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution;

/// <summary>Resolves current and old symbols, as of today or of a day in the past. Not thread-safe.</summary>
public interface ISymbolResolver
{
    /// <summary>Whether <see cref="Resolve"/> can be used, because no service is needed.</summary>
    bool IsImmediate { get; }

    /// <summary>Reads in advance what many inputs need, such as all symbols of a local copy. Otherwise, the first inputs that need it read it.</summary>
    void Prepare();

    /// <summary>Takes the texts of the inputs' column, so that its dates are interpreted together.</summary>
    void ReadColumn(IEnumerable<SymbolInput> column);

    /// <summary>
    /// The meaning of an input that is an approved symbol, exactly as written, and can mean nothing else; null for other inputs, and if a
    /// service is needed. This takes no longer than finding an outcome that was kept.
    /// </summary>
    SymbolOutcome? FindApproved(SymbolInput input);

    /// <summary>
    /// The gene with this approved symbol, exactly as written, if a copy finds it at once; otherwise null, and the input has to be resolved. Unlike
    /// the other methods, it creates no objects, so it is the fastest way for the many rows of a table.
    /// </summary>
    ApprovedGene? FindApproved(string symbol);

    /// <summary>The meaning of an input.</summary>
    /// <exception cref="InvalidOperationException">A service is needed: use <see cref="ResolveAsync"/>.</exception>
    SymbolOutcome Resolve(SymbolInput input);

    /// <summary>The meanings of inputs, one outcome for each, in order.</summary>
    Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IReadOnlyList<SymbolInput> inputs,
        CancellationToken cancellationToken = default
    );
}
