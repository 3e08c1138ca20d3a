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
/// Resolves current and old symbols. A local copy answers at once; a service gets requests for many symbols together.
/// Results are kept as long as the resolver exists. Not thread-safe.
/// </summary>
public sealed class SymbolResolver : ISymbolResolver
{
    /// <summary>The number of inputs that fit well into requests to a service.</summary>
    public const int BatchSize = 500;

    // For fewer inputs, starting several threads takes longer than it saves.
    private const int FewestInParallel = 64;

    // Many times the longest chain of repairs. A defect here must not send requests to a public service without end.
    private const int MaxRounds = 100;

    private readonly ServiceSymbolTable? _service;
    private readonly ISymbolTable _table;
    private readonly SymbolDecision _decision;
    private readonly ColumnDates _column;
    private long _seen;

    /// <summary>Creates a resolver for a source.</summary>
    /// <param name="source">The service, or a local copy.</param>
    /// <param name="strict">Distinguishes upper and lower case, and repairs nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
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
            // Each input that needs the copy gets the error.
        }
    }

    /// <summary>
    /// Takes the texts of the inputs' column, or the part of them that is available. The dates together show what each of them
    /// was: firsts of a month in different years were years (SEPT9 became September 2009), different days of one year were days.
    /// The result applies to the inputs that are resolved after that, and their <see cref="HgncResolution.Repair"/> says so.
    /// </summary>
    public void ReadColumn(IEnumerable<SymbolInput> column)
    {
        foreach (var input in column ?? throw new ArgumentNullException(nameof(column)))
        {
            AddKind(input);
            if (input.Text is { } text && input.Identifiers.Count == 0 && HasDateShape(text))
            {
                _column.Add(Bare(text));
            }
        }
        _decision.Column = _column.Settled;
    }

    /// <summary>Whether a text may be a date, so that the rest of its column matters.</summary>
    public static bool CanBeDate(string? text) =>
        text is not null
        && HasDateShape(text)
        && WrittenDates.Read(Bare(text), DateTime.MaxValue).Any();

    private void AddKind(SymbolInput input)
    {
        if (input is not { Text: { Length: > 0 } text, Identifiers.Count: 0 })
        {
            return;
        }
        if (text[0] is >= '0' and <= '9' && WholeNumber.Read(text) is { } number)
        {
            _column.AddNumber(number);
        }
        else
        {
            _column.AddText(text);
        }
    }

    // A fast check that rules out nearly all texts. Some symbols pass it: NKX2-1.
    private static bool HasDateShape(string text) =>
        text.Length > 0
        && (
            DateShape.CanBeDate(text)
            || (
                !(char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]))
                && DateShape.CanBeDate(Bare(text))
            )
        );

    private static string Bare(string text) => NameReadings.Innermost(SymbolText.Trim(text));

    /// <summary>Whether <see cref="Resolve"/> can be used, because no service is needed.</summary>
    public bool IsImmediate => _service is null;

    /// <inheritdoc/>
    public SymbolOutcome? FindApproved(SymbolInput input)
    {
        try
        {
            return _decision.FindApproved(input ?? throw new ArgumentNullException(nameof(input)));
        }
        catch (HgncException)
        {
            // Resolving the input returns the error.
            return null;
        }
    }

    /// <inheritdoc/>
    public ApprovedGene? FindApproved(string symbol) =>
        _table.FindApproved(symbol ?? throw new ArgumentNullException(nameof(symbol)));

    /// <summary>The meaning of an input.</summary>
    /// <exception cref="InvalidOperationException">The source is a service: use <see cref="ResolveAsync"/>.</exception>
    public SymbolOutcome Resolve(SymbolInput input)
    {
        if (!IsImmediate)
        {
            throw new InvalidOperationException("A service can be used only asynchronously.");
        }
        AddKind(input ?? throw new ArgumentNullException(nameof(input)));
        return Decide(input)!;
    }

    /// <summary>The meanings of inputs, one outcome for each, in order. If the source fails, only the inputs that need it fail.</summary>
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
        // Each round requests what the previous one was missing: first the symbols themselves, then their possible originals
        // before damage, then the symbols that may have been meant.
        var isMissing = true;
        // In a row with many identifiers, each is requested after those before it are known to have no record.
        var most =
            MaxRounds + inputs.Select(input => input.Identifiers.Count).DefaultIfEmpty().Max();
        for (var round = 0; isMissing; round++)
        {
            if (round == most)
            {
                throw new InvalidOperationException(
                    "The service's responses do not decide every input."
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
                    .RequestPendingAsync(
                        fetchesAll: _seen <= ServiceSymbolTable.MaxFetchedSymbols,
                        areGuesses: round > 0,
                        cancellationToken
                    )
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
