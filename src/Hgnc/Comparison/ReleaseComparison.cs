using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hgnc.Local;
using Hgnc.Model;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Comparison;

/// <summary>Compares two releases gene by gene. Genes with the same HGNC ID are the same gene.</summary>
public sealed class ReleaseComparison
{
    private readonly LocalSource _reference;
    private readonly LocalSource _difference;
    private readonly ComparedFields _fields;
    private readonly ISymbolTable _table;
    private readonly string? _from;
    private readonly string? _to;

    /// <summary>Creates a comparison of two releases.</summary>
    /// <param name="reference">The older release.</param>
    /// <param name="difference">The newer release.</param>
    /// <param name="options">The changes to report, or null for all.</param>
    /// <exception cref="HgncException">An option is invalid, or a copy cannot be read.</exception>
    public ReleaseComparison(
        LocalSource reference,
        LocalSource difference,
        ComparisonOptions? options = null
    )
    {
        _reference = reference ?? throw new ArgumentNullException(nameof(reference));
        _difference = difference ?? throw new ArgumentNullException(nameof(difference));
        _fields = ComparedFields.Choose(
            options ?? new ComparisonOptions(),
            field => reference.Has(field) && difference.Has(field)
        );
        _table = ((ISymbolTableSource)difference).GetSymbolTable();
        _from = reference.Dataset.Release;
        _to = difference.Dataset.Release;
    }

    /// <summary>The day of the older release, or null if the copy does not have it.</summary>
    public string? Reference => _from;

    /// <summary>The day of the newer release, or null if the copy does not have it.</summary>
    public string? Difference => _to;

    /// <summary>
    /// All changes: first those of the genes of the older release, in its order, then the new genes. They are found during enumeration.
    /// </summary>
    /// <exception cref="HgncException">A copy cannot be read.</exception>
    public IEnumerable<HgncChange> Compare(CancellationToken cancellationToken = default)
    {
        var newer = new Dictionary<string, HgncGene>(StringComparer.Ordinal);
        foreach (var gene in _difference.ReadAll(cancellationToken))
        {
            newer[gene.HgncId!] = gene;
        }
        foreach (var old in _reference.ReadAll(cancellationToken))
        {
            newer.TryGetValue(old.HgncId!, out var now);
            // Release compared records, and with them the values that were created for the comparison.
            newer.Remove(old.HgncId!);
            foreach (var change in Compare(old, now))
            {
                yield return change;
            }
        }
        foreach (var gene in newer.Values)
        {
            foreach (var change in Compare(null, gene))
            {
                yield return change;
            }
        }
    }

    /// <summary>The changes of one gene.</summary>
    internal IEnumerable<HgncChange> Compare(HgncGene? old, HgncGene? now)
    {
        var isOld = old is not null && !WithdrawnEntry.Is(old);
        var isNow = now is not null && !WithdrawnEntry.Is(now);
        if (isOld && isNow)
        {
            return CompareFields(old!, now!);
        }
        var whole =
            isOld
                ? Withdrawn(old!) with
                {
                    Date = now?.DateModified,
                    Detail = now is null ? "The newer release has no record of it." : null,
                }
            : isNow && old is not null
                ? Of(now!, HgncChangeKind.Reinstated) with
                {
                    Old = WithdrawnEntry.Status,
                    New = now!.Symbol,
                }
            : isNow
                ? Of(now!, HgncChangeKind.New) with
                {
                    New = now!.Symbol,
                    Date = now.DateApprovedReserved,
                }
            : null;
        return whole is not null && _fields.Wants(whole.Kind)
            ? new[] { whole }
            : Array.Empty<HgncChange>();
    }

    /// <summary>
    /// The withdrawal of an entry that the older release does not have, or null. It is not a difference between the two releases, but it is
    /// the result for an input that names the entry.
    /// </summary>
    internal HgncChange? LaterWithdrawal(HgncGene? old, HgncGene? now)
    {
        if (old is not null || now is null || !WithdrawnEntry.Is(now))
        {
            return null;
        }
        var change = Withdrawn(now) with { Date = now.DateModified };
        return _fields.Wants(change.Kind) ? change : null;
    }

    /// <summary>A change without values.</summary>
    internal HgncChange Of(HgncGene? gene, HgncChangeKind kind) =>
        new()
        {
            HgncId = gene?.HgncId,
            Symbol = gene?.Symbol,
            Kind = kind,
            Reference = _from,
            Difference = _to,
        };

    private IEnumerable<HgncChange> CompareFields(HgncGene old, HgncGene now)
    {
        foreach (var (field, kind) in _fields.Fields)
        {
            var before = old.GetValue(field.Name);
            var after = now.GetValue(field.Name);
            if (!IsSame(before, after))
            {
                yield return Of(now, kind) with
                {
                    Property = field.Name,
                    Old = Text(before),
                    New = Text(after),
                    Date = kind switch
                    {
                        HgncChangeKind.Symbol => now.DateSymbolChanged,
                        HgncChangeKind.Name => now.DateNameChanged,
                        _ => null,
                    },
                };
            }
        }
    }

    // The withdrawal of an entry, with the genes that replaced it.
    private HgncChange Withdrawn(HgncGene entry)
    {
        var genes = CurrentGenes.Find(_table, entry.HgncId!).Genes;
        return Of(
            entry,
            genes.Count switch
            {
                0 => HgncChangeKind.Withdrawn,
                1 => HgncChangeKind.Merged,
                _ => HgncChangeKind.Split,
            }
        ) with
        {
            Old = entry.Symbol,
            New = genes.Count == 0 ? null : string.Join("|", genes.Select(gene => gene.Symbol)),
            ReplacedBy = new(genes.Select(gene => gene.HgncId).ToArray()),
        };
    }

    // The order of a list has no meaning.
    private static bool IsSame(object? before, object? after)
    {
        if (Equals(before, after))
        {
            return true;
        }
        if (before is null || after is null || (before is string && after is string))
        {
            return false;
        }
        var texts = Texts(before);
        return texts.SetEquals(Texts(after));
    }

    private static HashSet<string> Texts(object value)
    {
        var texts = new List<string>();
        FieldTexts.AddTo(texts, value);
        return new HashSet<string>(texts, StringComparer.Ordinal);
    }

    private static string? Text(object? value) =>
        value is null ? null : HgncGene.ToTableText(value);
}
