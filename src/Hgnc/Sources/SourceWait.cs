using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;

namespace Hgnc;

/// <summary>
/// Decides how many inputs of a pipeline are collected before they are sent, and how many requests they are known to need. All results of a
/// pipeline should come from one source. So if a fresh local copy may have to answer, the first inputs wait until it is known whether
/// there are enough of them.
/// </summary>
/// <remarks>
/// It holds no inputs and starts no timer. The caller collects inputs, reports each with <see cref="Add"/>, sends them as soon as
/// <see cref="ShouldSend"/> is true or no more come, and then calls <see cref="Release"/>. One thread uses it.
/// </remarks>
public sealed class SourceWait
{
    /// <summary>The maximum time that the first collected input waits for more. All rows of a file are read within this time.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(2);

    private readonly SourceSwitch _source;
    private readonly Func<long> _sent;
    private readonly Action<string> _advise;
    private readonly int _inputsOfRequest;
    private readonly int _batchSize;
    private long _first;
    private long _added;
    private int _waiting;
    private bool _isReleased;

    /// <param name="source">Chooses the source.</param>
    /// <param name="sent">Returns the number of requests sent.</param>
    /// <param name="advise">Called at most once, with a message for the user, if many requests are needed and there is no fresh copy.</param>
    /// <param name="inputsOfRequest">How many inputs one request can answer.</param>
    /// <param name="batchSize">How many inputs are collected once the source is chosen.</param>
    public SourceWait(
        SourceSwitch source,
        Func<long> sent,
        Action<string> advise,
        int inputsOfRequest = 1,
        int batchSize = 1
    )
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _sent = sent ?? throw new ArgumentNullException(nameof(sent));
        _advise = advise ?? throw new ArgumentNullException(nameof(advise));
        _inputsOfRequest = inputsOfRequest;
        _batchSize = batchSize;
    }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether nothing has been sent yet and a fresh copy would answer if many requests were needed.</summary>
    public bool IsUndecided => !_isReleased && _source.CanUseCopy;

    /// <summary>The number of inputs to collect: enough to decide the source, or a batch once it is decided.</summary>
    public int InputsToCollect => IsUndecided ? DecidingInputs : _batchSize;

    /// <summary>Whether to send the collected inputs: there are enough, the copy answers, or the first one has waited long enough.</summary>
    public bool ShouldSend =>
        _source.IsLocal
        || _waiting >= InputsToCollect
        || (_waiting > 0 && Time.GetElapsedTime(_first) > MaxWait);

    // The smallest number of inputs that certainly needs more requests than the limit for the service.
    private int DecidingInputs => (SourceSwitch.MaxServiceRequests * _inputsOfRequest) + 1;

    /// <summary>Adds inputs to those that wait. If they are known to need too many requests, the copy answers from now on.</summary>
    public void Add(int inputs = 1)
    {
        if (_waiting == 0)
        {
            _first = Time.GetTimestamp();
        }
        _waiting += inputs;
        _added += inputs;
        Update();
    }

    /// <summary>
    /// Counts the requests that the waiting inputs need, as far as a fresh copy shows: each symbol that is not approved needs its own
    /// requests. Without a fresh copy it does nothing.
    /// </summary>
    public void Forecast(IEnumerable<SymbolInput> inputs)
    {
        if (inputs is null)
        {
            throw new ArgumentNullException(nameof(inputs));
        }
        if (_source.FreshCopy is { } copy)
        {
            Need(_sent() + RequestForecast.Count(inputs.Take(DecidingInputs).ToList(), copy));
        }
    }

    /// <summary>The waiting inputs are sent now, and no others wait.</summary>
    public void Release()
    {
        _waiting = 0;
        _isReleased = true;
    }

    /// <summary>
    /// Updates the number of requests that are known to be needed: the requests sent so far, plus the minimum for the waiting inputs. Added
    /// inputs always count at least this minimum, even if cached responses answered them.
    /// </summary>
    public void Update() => Need(Math.Max(_sent() + Least(_waiting), Least(_added)));

    private long Least(long inputs) => (inputs + _inputsOfRequest - 1) / _inputsOfRequest;

    private void Need(long requests)
    {
        if (_source.Need(requests) is { } advice)
        {
            _advise(advice);
        }
    }
}
