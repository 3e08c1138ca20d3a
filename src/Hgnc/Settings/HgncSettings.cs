using System;
using Hgnc.Rest;
using Hgnc.Rest.Addresses;
using Hgnc.Sharing;
using Hgnc.Text;
using Hgnc.Throttling;

namespace Hgnc;

/// <summary>
/// The settings of a session, of the environment, or of the user: the source, and how requests are sent. A setting that is not set is
/// null.
/// </summary>
public sealed record HgncSettings
{
    private const string ReleaseVariable = "HGNC_RELEASE";

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);

    /// <summary>The source. Default: automatic.</summary>
    public SourceChoice? Source { get; init; }

    /// <summary>The root address of the service. Default: HGNC's.</summary>
    public string? BaseUri { get; init; }

    /// <summary>The maximum number of requests per second. Default: HGNC's limit, and no limit on loopback.</summary>
    public double? Rate { get; init; }

    /// <summary>How long a cached response is used without asking whether the data have changed. Default: an hour.</summary>
    public TimeSpan? CacheAge { get; init; }

    /// <summary>How long to wait for a response to begin, and for each further part of it. Default: a minute.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a request with a temporary failure is sent again. Default: 3.</summary>
    public int? Retries { get; init; }

    /// <summary>The address of the proxy, or <c>none</c> for no proxy. Default: the system's.</summary>
    public string? Proxy { get; init; }

    /// <summary>Whether http is allowed to hosts outside the user's own network. Default: no.</summary>
    public bool? AllowInsecure { get; init; }

    /// <summary>The Redis server with which machines share the limit and responses, such as <c>redis://host:6379</c>. Default: none.</summary>
    public string? Share { get; init; }

    /// <summary>
    /// The release that answers (<see cref="ReleaseName"/>), instead of the service and the newest copy; <c>none</c> or null for no
    /// particular release.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>The archive of releases: an address or a folder. Default: HGNC's.</summary>
    public string? Archive { get; init; }

    /// <summary>The release that answers, or null if none is pinned.</summary>
    /// <exception cref="HgncException">The setting is not a name of a release.</exception>
    public ReleaseName? PinnedRelease() =>
        ReleaseName.IsNone(Release)
            ? null
            : ReleaseName.Parse(
                Release!,
                Release == EnvironmentVariable.Get(ReleaseVariable) ? ReleaseVariable : null
            );

    /// <summary>The settings of the environment, completed by the user's saved settings.</summary>
    /// <exception cref="HgncException">A setting has an invalid value, or the file of settings cannot be read.</exception>
    public static HgncSettings ForUser() => FromEnvironment().Over(SettingsFile.Read());

    /// <summary>
    /// The same for work in a folder: a release that <see cref="ReleaseFile"/> pins there overrides the user's saved settings, but not the
    /// environment.
    /// </summary>
    /// <param name="folder">The folder, or null.</param>
    /// <exception cref="HgncException">A setting has an invalid value, or a file of settings cannot be read.</exception>
    public static HgncSettings ForUser(string? folder)
    {
        var environment = FromEnvironment();
        // A pinned release is read only if it applies, so that an error in the file does not matter otherwise.
        var pin =
            string.IsNullOrWhiteSpace(environment.Release) && folder is not null
                ? ReleaseFile.Find(folder)
                : null;
        return environment
            .Over(new HgncSettings { Release = pin is null ? null : ReleaseFile.Read(pin) })
            .Over(SettingsFile.Read());
    }

    /// <summary>The settings in <c>HGNC_BASE_URI</c>, <c>HGNC_RATE</c>, <c>HGNC_SHARE</c>, <c>HGNC_RELEASE</c> and <c>HGNC_ARCHIVE</c>.</summary>
    /// <exception cref="HgncException">A setting has an invalid value.</exception>
    public static HgncSettings FromEnvironment() =>
        new()
        {
            BaseUri = EnvironmentVariable.Get("HGNC_BASE_URI"),
            Rate = RequestRate.FromEnvironment(),
            Share = EnvironmentVariable.Get("HGNC_SHARE"),
            Release = EnvironmentVariable.Get(ReleaseVariable),
            Archive = EnvironmentVariable.Get("HGNC_ARCHIVE"),
        };

    /// <summary>These settings, completed by the others.</summary>
    public HgncSettings Over(HgncSettings others)
    {
        if (others is null)
        {
            throw new ArgumentNullException(nameof(others));
        }
        return new HgncSettings
        {
            Source = Source ?? others.Source,
            BaseUri = string.IsNullOrWhiteSpace(BaseUri) ? others.BaseUri : BaseUri,
            Rate = Rate ?? others.Rate,
            CacheAge = CacheAge ?? others.CacheAge,
            Timeout = Timeout ?? others.Timeout,
            Retries = Retries ?? others.Retries,
            Proxy = string.IsNullOrWhiteSpace(Proxy) ? others.Proxy : Proxy,
            AllowInsecure = AllowInsecure ?? others.AllowInsecure,
            Share = string.IsNullOrWhiteSpace(Share) ? others.Share : Share,
            Release = string.IsNullOrWhiteSpace(Release) ? others.Release : Release,
            Archive = string.IsNullOrWhiteSpace(Archive) ? others.Archive : Archive,
        };
    }

    /// <summary>The options of the service's client for these settings.</summary>
    /// <exception cref="HgncException">A setting has an invalid value.</exception>
    public RestOptions ToRestOptions()
    {
        Check();
        var usual = new RestOptions();
        return new RestOptions
        {
            BaseUri = string.IsNullOrWhiteSpace(BaseUri) ? usual.BaseUri : RestUrl.Base(BaseUri!),
            Rate = Rate,
            CacheAge = CacheAge ?? usual.CacheAge,
            Timeout = Timeout ?? usual.Timeout,
            Retries = Retries ?? usual.Retries,
            Proxy = RestProxy.Parse(Proxy),
            AllowInsecure = AllowInsecure ?? usual.AllowInsecure,
            Share = ShareAddress.Parse(Share),
        };
    }

    private void Check()
    {
        PinnedRelease();
        if (Rate is not (null or (>= 0.01 and <= 1_000_000)))
        {
            throw Refused(
                $"The rate must be from 0.01 to 1000000 requests per second, but was {Rate}.",
                "Give a rate such as 10."
            );
        }
        // A bare number would mean ticks of a ten-millionth of a second.
        if (CacheAge is { } age && age != TimeSpan.Zero && age < TimeSpan.FromSeconds(1))
        {
            throw Refused(
                $"The age of cached responses must be 0 or at least a second, but was {age}.",
                "Give a time such as 01:00:00 for an hour, or 0 to cache nothing."
            );
        }
        if (Timeout is { } timeout && (timeout < ShortestTimeout || timeout > MaxTimeout))
        {
            throw Refused(
                $"The timeout must be from a tenth of a second to a day, but was {timeout}.",
                "Give a time such as 00:01:00 for a minute."
            );
        }
        if (Retries is < 0 or > 100)
        {
            throw Refused(
                $"The number of retries must be from 0 to 100, but was {Retries}.",
                "Give a number such as 3."
            );
        }
    }

    private static HgncException Refused(FormattableString problem, string advice) =>
        new(HgncErrorKind.BadInput, FormattableString.Invariant(problem), advice);
}
