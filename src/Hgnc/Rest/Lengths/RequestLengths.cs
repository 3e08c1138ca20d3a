using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Rest.Lengths;

/// <summary>
/// The length of requests to one service. It begins with the length that HGNC's service is known to accept, grows while longer requests
/// succeed, and is saved for the next process.
/// </summary>
internal sealed class RequestLengths
{
    /// <summary>A request of this length does not fail because of its length.</summary>
    public const int Short = 300;

    // Requests of about the same length do not wait for each other.
    private const int Step = 500;

    private readonly LengthsFile? _file;
    private readonly TimeProvider _time;
    private readonly object _gate = new();
    private readonly SemaphoreSlim _trial = new(1, 1);
    private readonly Lazy<LengthBounds> _before;
    private LengthBounds? _bounds;
    private int? _announced;
    private int? _doubt;

    /// <param name="file">The file that outlives the process, or null.</param>
    /// <param name="time">The clock.</param>
    public RequestLengths(LengthsFile? file, TimeProvider time)
    {
        _file = file;
        _time = time;
        _before = new(() => file?.Read() ?? LengthBounds.Unknown);
    }

    /// <summary>Whether the service refuses addresses with an encoded slash or backslash.</summary>
    public bool RefusesSlashes { get; set; }

    /// <summary>The known limits.</summary>
    public LengthBounds Bounds
    {
        get
        {
            lock (_gate)
            {
                return (_bounds ??= _before.Value).At(_time.GetUtcNow());
            }
        }
    }

    /// <summary>
    /// Waits until a request of this length may be sent. Of the requests that are longer than any successful one, only one is in progress at a
    /// time: if it fails because of its length, the others are not sent.
    /// </summary>
    public async Task<LengthLease> BeginAsync(int length, CancellationToken cancellationToken)
    {
        if (length <= Short)
        {
            return new LengthLease(null, length, isTrial: false);
        }
        var isLonger = length > (Bounds.Works + Step - 1) / Step * Step;
        if (isLonger)
        {
            await _trial.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        lock (_gate)
        {
            var room = Bounds.Room(_announced);
            return new LengthLease(
                isLonger ? _trial : null,
                _doubt is { } doubt ? Math.Min(room, Math.Max(Short, doubt / 2)) : room,
                isTrial: length > Math.Max(Bounds.Works, LengthBounds.KnownToWork)
            );
        }
    }

    /// <summary>Records the length that the service announces.</summary>
    public void Announce(int length) => _announced = length > Short ? length : null;

    /// <summary>Records that a request of this length was answered.</summary>
    public void NoteAnswer(int length)
    {
        if (length > Short)
        {
            Set(Bounds.AfterAnswer(length, _time.GetUtcNow()));
        }
    }

    /// <summary>Records that a request of this length failed, possibly because of its length. Until that is known, no request as long is sent.</summary>
    public void Doubt(int length)
    {
        lock (_gate)
        {
            _doubt = _doubt is { } other ? Math.Min(other, length) : length;
        }
    }

    /// <summary>Records the cause of the failure.</summary>
    public void Settle(int length, bool isForItsLength)
    {
        lock (_gate)
        {
            _doubt = _doubt == length ? null : _doubt;
        }
        if (isForItsLength)
        {
            Set(Bounds.AfterFailure(length, _time.GetUtcNow()));
        }
    }

    private void Set(LengthBounds bounds)
    {
        lock (_gate)
        {
            var before = Bounds;
            _bounds = bounds;
            if (bounds.Fails == before.Fails && bounds.Works / Step == before.Works / Step)
            {
                return;
            }
        }
        _file?.Write(bounds);
    }
}
