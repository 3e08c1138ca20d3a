using System;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace Hgnc.Rest.Connection;

/// <summary>Retries temporary failures. A 500 is retried once, because a second one is caused by the request itself.</summary>
internal static class RestRetry
{
    // If a service asks for a longer wait, the user decides. Otherwise the pipeline would seem to hang.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private static readonly ResiliencePropertyKey<bool> HadServiceError = new("HadServiceError");

    /// <param name="options">The number of retries, and the clock.</param>
    /// <param name="mayPass">Decides which errors are retried.</param>
    public static ResiliencePipeline Build(
        RestOptions options,
        Func<HgncServiceException, ResilienceProperties, bool> mayPass
    )
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.Time };
        if (options.Retries > 0)
        {
            builder.AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = options.Retries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(1),
                    UseJitter = true,
                    ShouldHandle = args =>
                        new(
                            args.Outcome.Exception is HgncServiceException e
                                && !(e.RetryAfter > LongestWait)
                                && mayPass(e, args.Context.Properties)
                        ),
                    DelayGenerator = args =>
                        new((args.Outcome.Exception as HgncServiceException)?.RetryAfter),
                }
            );
        }
        return builder.Build();
    }

    /// <summary>Whether the service asks to wait and retry. For a request that is sent once, this is the only reason for a retry.</summary>
    public static bool AsksToWait(HgncServiceException error, ResilienceProperties properties) =>
        error.Kind is HgncErrorKind.TooManyRequests || error.RetryAfter is not null;

    /// <summary>Whether an error may be temporary.</summary>
    public static bool MayPass(HgncServiceException error, ResilienceProperties properties)
    {
        switch (error.Kind)
        {
            case HgncErrorKind.TooManyRequests:
            case HgncErrorKind.Unavailable:
            case HgncErrorKind.Timeout:
            case HgncErrorKind.Connection:
            case HgncErrorKind.IncompleteAnswer:
                return true;
            case HgncErrorKind.ServiceError:
                var isRepeated = properties.GetValue(HadServiceError, false);
                properties.Set(HadServiceError, true);
                return !isRepeated;
            default:
                // Other statuses above 500 are not in the service's documentation, but they are failures of the service and may be temporary.
                return (int?)error.Status > 500;
        }
    }
}
