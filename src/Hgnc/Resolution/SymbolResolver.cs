using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Repairs.Dates;
using Hgnc.Resolution.Service;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>
/// Tells what symbols of any age mean, and how. From a local copy each is known at once; a service is asked for many together.
/// What was asked once is remembered for as long as the resolver is. One caller at a time.
/// </summary>
public sealed class SymbolResolver : ISymbolResolver
{
    /// <summary>So many inputs go well together into requests to a service.</summary>
    public const int BatchSize = 500;

    // For fewer, to begin on several processors takes longer than it saves.
    private const int FewestInParallel = 64;

    // Many times what the longest way of repairs takes; a defect here must not go on asking a public service.
    private const int MaxRounds = 100;

    private readonly ServiceSymbolTable? _service;
    private readonly ISymbolTable _table;
    private readonly SymbolDecision _decision;
    private readonly ColumnDates _column;
    private long _seen;

    /// <summary>A resolver by this source.</summary>
    /// <param name="source">The service, or a local copy.</param>
    /// <param name="strict">Takes case as it is and repairs nothing.</param>
    /// <param name="time">The clock; the system's where it is null.</param>
    /// <exception cref="HgncException">The local copy cannot be read.</exception>
    public SymbolResolver(IHgncSource source, bool strict = false, TimeProvider? time = null)
    {
        if (source is ISymbolTableSource known)
        {
            _table = known.GetSymbolTable();
        }
        else
        {
            _table = _service = new ServiceSymbolTable(
                source ?? throw new ArgumentNullException(nameof(source))
            );
        }
        var clock = time ?? TimeProvider.System;
        _decision = new SymbolDecision(_table, strict, clock);
        _column = new ColumnDates(clock.GetUtcNow().UtcDateTime.Date);
    }

    /// <inheritdoc/>
    public void Prepare()
    {
        try
        {
            _table.Prepare();
        }
        catch (HgncException)
        {
            // Each input that needs the copy fails with what is wrong with it.
        }
    }

    /// <summary>
    /// Takes in the texts of the column from which inputs come, or as many of them as are at hand. Its dates together say what each
    /// of them was: firsts of a month in several years were years (SEPT9 became September 2009), several days of one year were days.
    /// What the column settles counts for the inputs that are resolved after that, and their <see cref="HgncResolution.Repair"/> says so.
    /// </summary>
    public void LookAt(IEnumerable<SymbolInput> column)
    {
        foreach (var input in column ?? throw new ArgumentNullException(nameof(column)))
        {
            AddNumber(input);
            if (input.Text is { } text && input.Identifiers.Count == 0 && HasDateShape(text))
            {
                _column.Add(Bare(text));
            }
        }
        _decision.Column = _column.Settled;
    }

    /// <summary>Whether a text may be a date: only then does the rest of its column say anything about it.</summary>
    public static bool CanBeDate(string? text) =>
        text is not null
        && HasDateShape(text)
        && WrittenDates.Read(Bare(text), DateTime.MaxValue).Any();

    private void AddNumber(SymbolInput input)
    {
        if (
            input is { Text: { Length: > 0 } text, Identifiers.Count: 0 }
            && text[0] is >= '0' and <= '9'
            && WholeNumber.Read(text) is { } number
        )
        {
            _column.AddNumber(number);
        }
    }

    // Quick, since nearly all texts have another shape; many symbols have it, too: NKX2-1.
    private static bool HasDateShape(string text) =>
        text.Length > 0
        && (
            DateShape.CanBeDate(text)
            || (
                !(char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]))
                && DateShape.CanBeDate(Bare(text))
            )
        );

    private static string Bare(string text) => DressedName.Innermost(SymbolText.Trim(text));

    /// <summary>Whether <see cref="Resolve"/> can answer: nothing has to be asked of a service.</summary>
    public bool IsImmediate => _service is null;

    /// <summary>What an input means.</summary>
    /// <exception cref="InvalidOperationException">The source is a service: <see cref="ResolveAsync"/> asks it.</exception>
    public SymbolOutcome Resolve(SymbolInput input)
    {
        if (!IsImmediate)
        {
            throw new InvalidOperationException("A service has to be asked, and waited for.");
        }
        AddNumber(input ?? throw new ArgumentNullException(nameof(input)));
        return Decide(input)!;
    }

    /// <summary>What these inputs mean, one outcome for each and in their order. A source that fails fails only the inputs that need it.</summary>
    public async Task<IReadOnlyList<SymbolOutcome>> ResolveAsync(
        IReadOnlyList<SymbolInput> inputs,
        CancellationToken cancellationToken = default
    )
    {
        if (inputs is null)
        {
            throw new ArgumentNullException(nameof(inputs));
        }
        var outcomes = new SymbolOutcome[inputs.Count];
        _seen += inputs.Count;
        _service?.ForgetFailures();
        // Each round asks for what the one before it found missing: the symbols themselves, then what they may have been
        // before something damaged them, then what they may have been meant to be.
        var isMissing = true;
        // Of a row with many identifiers each is asked for once those before it are known to be nobody's.
        var most =
            MaxRounds + inputs.Select(input => input.Identifiers.Count).DefaultIfEmpty().Max();
        for (var round = 0; isMissing; round++)
        {
            if (round == most)
            {
                throw new InvalidOperationException(
                    "What the service answers does not settle what was asked."
                );
            }
            isMissing = false;
            if (IsImmediate && outcomes.Length >= FewestInParallel)
            {
                Parallel.For(0, outcomes.Length, i => outcomes[i] = Decide(inputs[i])!);
            }
            else
            {
                for (var i = 0; i < outcomes.Length; i++)
                {
                    outcomes[i] ??= Decide(inputs[i])!;
                    isMissing |= outcomes[i] is null;
                }
            }
            if (isMissing)
            {
                await _service!
                    .AskAsync(fetchesAll: _seen <= ServiceSymbolTable.Few, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        return outcomes;
    }

    private SymbolOutcome? Decide(SymbolInput input)
    {
        try
        {
            return _decision.Decide(input);
        }
        catch (HgncException e)
        {
            return new SymbolOutcome(input, e);
        }
    }
}
