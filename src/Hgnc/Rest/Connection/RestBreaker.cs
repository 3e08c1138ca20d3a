using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Errors;
using Polly;
using Polly.CircuitBreaker;

namespace Hgnc.Rest.Connection;

/// <summary>
/// If a service is down, this keeps each input from waiting for its full timeouts: after a run of failures, the rest fail at once, until it
/// is time to try one request again.
/// </summary>
internal sealed class RestBreaker
{
    // Two inputs with all their attempts, and half of a third: a single request that always fails is not a run.
    private const int MaxFailures = 10;

    private static readonly TimeSpan OpenDuration = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline _breaker;
    private HgncServiceException? _latest;
    private int _failures;

    public RestBreaker(TimeProvider time)
    {
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    // A run of failures counts, not their share: only from the end of a run does a failure
                    // count, and then a single one is sufficient.
                    ShouldHandle = args => new(IsRunOfFailures(args.Outcome.Exception)),
                    FailureRatio = 0,
                    MinimumThroughput = 2,
                    SamplingDuration = TimeSpan.FromDays(1),
                    BreakDuration = OpenDuration,
                }
            )
            .Build();
    }

    /// <summary>Makes an attempt, unless the service counts as down.</summary>
    /// <exception cref="HgncServiceException">The attempt failed, or was not made.</exception>
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
            throw RestErrors.ForServiceDown(uri, Volatile.Read(ref _latest), e.RetryAfter);
        }
    }

    private bool IsRunOfFailures(Exception? error)
    {
        if (error is HgncServiceException failure && IsOfService(failure.Kind))
        {
            Volatile.Write(ref _latest, failure);
            return Interlocked.Increment(ref _failures) >= MaxFailures;
        }
        // A cancelled request shows nothing. Any other response, including a refusal, shows that the service is running.
        if (error is not OperationCanceledException)
        {
            Volatile.Write(ref _failures, 0);
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
