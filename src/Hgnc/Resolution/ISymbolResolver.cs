using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Resolution;

/// <summary>Says what symbols of any age mean, today or on a day in the past. One caller at a time.</summary>
public interface ISymbolResolver
{
    /// <summary>Whether <see cref="Resolve"/> can answer: nothing has to be asked of a service.</summary>
    bool IsImmediate { get; }

    /// <summary>Reads what many inputs need, where it is at hand: all symbols of a local copy. Without it, the first inputs that need them read them.</summary>
    void Prepare();

    /// <summary>Takes in the texts of the column from which inputs come: its dates are read together.</summary>
    void LookAt(IEnumerable<SymbolInput> column);

    /// <summary>What an input means.</summary>
    /// <exception cref="InvalidOperationException">A service has to be asked: <see cref="ResolveAsync"/> asks it.</exception>
    SymbolOutcome Resolve(SymbolInput input);

    /// <summary>What these inputs mean, one outcome for each and in their order.</summary>
    Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IReadOnlyList<SymbolInput> inputs,
        CancellationToken cancellationToken = default
    );
}
