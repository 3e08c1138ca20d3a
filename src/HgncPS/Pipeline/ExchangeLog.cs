using System;
using System.Collections.Concurrent;
using System.Threading;
using Hgnc.Rest;

namespace HgncPS.Pipeline;

/// <summary>The attempts to send requests. Any thread adds them, and the pipeline's thread takes them.</summary>
internal sealed class ExchangeLog
{
    private readonly ConcurrentQueue<RestExchange> _exchanges = new();
    private long _sent;
    private long _lastWait;

    /// <summary>The number of requests sent. Responses from the cache do not count.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>How long the last request waited for the limit.</summary>
    public TimeSpan LastWait => TimeSpan.FromTicks(Interlocked.Read(ref _lastWait));

    public void Add(RestExchange exchange)
    {
        if (exchange.CachedAt is null)
        {
            Interlocked.Increment(ref _sent);
            Interlocked.Exchange(ref _lastWait, exchange.Waited.Ticks);
        }
        _exchanges.Enqueue(exchange);
    }

    public bool TryTake(out RestExchange exchange) => _exchanges.TryDequeue(out exchange!);
}
