using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local;
using Hgnc.Resolution;

namespace Hgnc.Comparison;

/// <summary>
/// The changes of the genes that the inputs name. Each input has at least one result, even if nothing has changed or it names
/// no gene.
/// </summary>
public sealed class GeneChanges
{
    private readonly ReleaseComparison _comparison;
    private readonly LocalSource _reference;
    private readonly LocalSource _difference;
    private readonly SymbolResolver _then;
    private readonly SymbolResolver _now;

    /// <summary>Finds changes of some genes between two releases.</summary>
    /// <param name="reference">The older release. Inputs are resolved by it first.</param>
    /// <param name="difference">The newer release. Inputs that name no gene of the older one are resolved by it.</param>
    /// <param name="options">The changes to report, or null for all.</param>
    /// <exception cref="HgncException">An option is invalid, or a copy cannot be read.</exception>
    public GeneChanges(
        LocalSource reference,
        LocalSource difference,
        ComparisonOptions? options = null
    )
    {
        _comparison = new ReleaseComparison(reference, difference, options);
        _reference = reference;
        _difference = difference;
        _then = new SymbolResolver(reference);
        _now = new SymbolResolver(difference);
    }

    /// <summary>The changes of the gene that an input names, at least one. If nothing has changed, the only one is of the kind Unchanged.</summary>
    /// <exception cref="HgncException">A copy cannot be read.</exception>
    public IReadOnlyList<HgncChange> Find(SymbolInput input)
    {
        var then = _then.Resolve(input ?? throw new ArgumentNullException(nameof(input)));
        var read = Check(then);
        if (IdOf(read) is null && read.MatchType is HgncMatchType.NotFound)
        {
            var now = Check(_now.Resolve(input));
            read = IdOf(now) is null ? read : now;
        }
        var text = input.Text ?? read.Input;
        if (IdOf(read) is not { } id)
        {
            return new[]
            {
                _comparison.Of(null, HgncChangeKind.NotFound) with
                {
                    Input = text,
                    Detail = read.Detail ?? read.ToString(),
                },
            };
        }
        var old = Record(_reference, id);
        var current = Record(_difference, id);
        var changes = _comparison
            .Compare(old, current)
            .Select(change => change with { Input = text, Detail = change.Detail ?? read.Detail })
            .ToList();
        if (changes.Count == 0)
        {
            var whole =
                _comparison.LaterWithdrawal(old, current)
                ?? _comparison.Of(current ?? old, HgncChangeKind.Unchanged);
            changes.Add(whole with { Input = text, Detail = read.Detail });
        }
        return changes;
    }

    private static HgncResolution Check(SymbolOutcome outcome) =>
        outcome.Resolution
        ?? throw (
            outcome.Error as HgncException
            ?? new HgncException(
                HgncErrorKind.BadData,
                outcome.Error!.Message,
                "Save the releases again.",
                outcome.Error
            )
        );

    private static string? IdOf(HgncResolution read) =>
        // A withdrawn entry means itself, not its replacement.
        read.MatchType is HgncMatchType.Withdrawn
        && read.Candidates.Count > 0
            ? read.Candidates[0].HgncId
            : read.HgncId;

    private static HgncGene? Record(LocalSource source, string id) => source.FindById(id);
}
