using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Errors;
using Polly;
using Polly.CircuitBreaker;

namespace Hgnc.Rest.Connection;

/// <summary>
/// Keeps a service that is down from costing each input its full wait: after a run of failures the rest fail at once, until it is
/// time to try again with one request.
/// </summary>
internal sealed class RestBreaker
{
    // Two inputs with all their attempts, and the half of a third: a lone request that always fails is no run.
    private const int Run = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline _breaker;
    private HgncServiceException? _latest;
    private int _run;

    public RestBreaker(TimeProvider time)
    {
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    // What counts is a run, whatever went well before it, and not a share: a failure is one only from the end of a
                    // run on, and then a single one will do.
                    ShouldHandle = args => new(EndsRun(args.Outcome.Exception)),
                    FailureRatio = 0,
                    MinimumThroughput = 2,
                    SamplingDuration = TimeSpan.FromDays(1),
                    BreakDuration = Pause,
                }
            )
            .Build();
    }

    /// <summary>Makes an attempt, unless the service is taken to be down.</summary>
    /// <exception cref="HgncServiceException">It failed, or was not made.</exception>
    public async Task<T> AttemptAsync<T>(
        Uri uri,
        Func<CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _breaker
                .ExecuteAsync(stop => new ValueTask<T>(attempt(stop)), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            throw RestErrors.ForRun(uri, Volatile.Read(ref _latest), e.RetryAfter);
        }
    }

    private bool EndsRun(Exception? error)
    {
        if (error is HgncServiceException failure && IsOfService(failure.Kind))
        {
            Volatile.Write(ref _latest, failure);
            return Interlocked.Increment(ref _run) >= Run;
        }
        // Who is cancelled has learnt nothing; any other answer, also a refusal, shows that the service is there.
        if (error is not OperationCanceledException)
        {
            Volatile.Write(ref _run, 0);
        }
        return false;
    }

    private static bool IsOfService(HgncErrorKind kind) =>
        kind
            is HgncErrorKind.Connection
                or HgncErrorKind.Timeout
                or HgncErrorKind.Unavailable
                or HgncErrorKind.TooManyRequests;
}
