using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Sharing;

namespace Hgnc.Throttling.Shared;

/// <summary>
/// The limit that several machines share. If its server cannot be reached, no request is sent: requests wait for a while and then fail.
/// </summary>
internal sealed class SharedLimiter : IRequestLimiter, IDisposable
{
    // How long a request waits for the server. After a restart, the server is back within seconds.
    private static readonly TimeSpan MaxOutage = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(250);

    private readonly IShare _share;
    private readonly ShareAddress _address;
    private readonly ShareLimit _limit;
    private readonly IRequestLimiter _own;
    private readonly TimeProvider _time;
    private readonly string _client = NewId();
    private readonly LimiterQueue _queue = new();
    private long? _failing;

    /// <param name="share">The server.</param>
    /// <param name="address">The address of the server.</param>
    /// <param name="service">The service with the limit.</param>
    /// <param name="rate">The rate in requests per second.</param>
    /// <param name="own">This machine's own limit, which also applies.</param>
    /// <param name="time">The clock.</param>
    public SharedLimiter(
        IShare share,
        ShareAddress address,
        string service,
        double rate,
        IRequestLimiter own,
        TimeProvider time
    )
    {
        var rules = new WindowRule(rate);
        var latency = rules.NewLatency();
        _share = share;
        _address = address;
        _own = own;
        _time = time;
        _limit = new ShareLimit(
            FormattableString.Invariant($"{service} {rate}").ToLowerInvariant(),
            rules.Permits,
            rules.Hold,
            latency.Needed,
            latency.Size
        );
    }

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken)
    {
        var lease = await _queue
            .WaitAsync(WaitAsFirstAsync, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            lease.Own = await _own.WaitAsync(cancellationToken).ConfigureAwait(false);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public void Dispose() => _queue.Dispose();

    private async Task<SharedLease> WaitAsFirstAsync(CancellationToken cancellationToken)
    {
        var permit = NewId();
        try
        {
            while (true)
            {
                var asked = _time.GetTimestamp();
                var wait = RetryAfter;
                try
                {
                    var due = await _share
                        .RequestPermitAsync(
                            _limit,
                            _client,
                            Math.Min(_queue.Count, _limit.Permits),
                            permit,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    _failing = null;
                    if (due is null)
                    {
                        return new SharedLease(_share, _limit, permit, asked, _time);
                    }
                    wait = due.Value;
                }
                catch (ShareException e)
                {
                    // The time is measured from the first failure, for all requests together: a server that is down costs one wait, not one for each request.
                    _failing ??= asked;
                    if (e.Advice is not null || _time.GetElapsedTime(_failing.Value) >= MaxOutage)
                    {
                        throw Unreachable(e);
                    }
                }
                await LimiterQueue.DelayAsync(_time, wait, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await LeaveAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await _share.LeaveAsync(_limit, _client).ConfigureAwait(false);
        }
        catch (ShareException)
        {
            // A client that does not come back is skipped.
        }
    }

    private HgncException Unreachable(ShareException e) =>
        new(
            HgncErrorKind.LimitUnreachable,
            FormattableString.Invariant(
                $"not sent, because the limit that is shared at {_address} cannot be {(e.Advice is null ? "reached" : "used")}: {e.Message.TrimEnd('.')}."
            ),
            e.Advice
                ?? "Start the Redis server or correct the address. To work without the Redis server, unset HGNC_SHARE (Set-HgncOption -Share $null) on one machine only, and send requests from that machine only.",
            e
        );

    private static string NewId() => Guid.NewGuid().ToString("N").Substring(0, 20);
}
