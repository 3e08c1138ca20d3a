using System;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace Hgnc.Rest.Connection;

/// <summary>What is asked again: what may pass. A 500 once, since a repeated one comes from the request itself.</summary>
internal static class RestRetry
{
    // A service that asks for a longer wait is asked again by the user, not by a pipeline that seems to hang.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private static readonly ResiliencePropertyKey<bool> HadServiceError = new("HadServiceError");

    /// <param name="options">How often, and by which clock.</param>
    /// <param name="mayPass">Which errors are worth another attempt.</param>
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

    /// <summary>Whether the service asks to wait and come again: of a request that is sent once, that alone has it sent again.</summary>
    public static bool AsksToWait(HgncServiceException error, ResilienceProperties properties) =>
        error.Kind is HgncErrorKind.TooManyRequests || error.RetryAfter is not null;

    /// <summary>Whether an error may be another, or none, at the next attempt.</summary>
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
                // Other statuses above 500 are not in the service's documentation, but they are its failures and may pass.
                return (int?)error.Status > 500;
        }
    }
}
