using System;
using Hgnc.Rest;
using Hgnc.Rest.Addresses;
using Hgnc.Sharing;
using Hgnc.Text;
using Hgnc.Throttling;

namespace Hgnc;

/// <summary>
/// Who is asked and how, as far as somebody has said so: a session, the environment, or the user for good. What nobody has said is
/// null.
/// </summary>
public sealed record HgncSettings
{
    private const string ReleaseVariable = "HGNC_RELEASE";

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <summary>Who answers; else automatically.</summary>
    public SourceChoice? Source { get; init; }

    /// <summary>The root of the service; else HGNC's.</summary>
    public string? BaseUri { get; init; }

    /// <summary>Requests a second; else as many as HGNC allows, and no limit on loopback.</summary>
    public double? Rate { get; init; }

    /// <summary>How long an answer is given again without asking whether the data have changed; else an hour.</summary>
    public TimeSpan? CacheAge { get; init; }

    /// <summary>How long an answer may take to begin, and to go on once it has begun; else a minute.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a request that failed in passing is sent again; else three times.</summary>
    public int? Retries { get; init; }

    /// <summary>The proxy's address, or <c>none</c> for no proxy; else the system's.</summary>
    public string? Proxy { get; init; }

    /// <summary>Whether http will do for more than this machine; else not.</summary>
    public bool? AllowInsecure { get; init; }

    /// <summary>The Redis server by which machines share the limit and answers, such as <c>redis://host:6379</c>; else none.</summary>
    public string? Share { get; init; }

    /// <summary>
    /// The release that answers (<see cref="ReleaseName"/>), in the place of the service and the newest copy; <c>none</c> or null for no
    /// release in particular.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>The archive of releases: an address or a folder; else HGNC's.</summary>
    public string? Archive { get; init; }

    /// <summary>The release that answers; null where none is pinned.</summary>
    /// <exception cref="HgncException">What is set names no release.</exception>
    public ReleaseName? PinnedRelease() =>
        ReleaseName.IsNone(Release)
            ? null
            : ReleaseName.Parse(
                Release!,
                Release == EnvironmentVariable.Get(ReleaseVariable) ? ReleaseVariable : null
            );

    /// <summary>What the environment says, and where it says nothing, what the user has set for good.</summary>
    /// <exception cref="HgncException">A setting is none, or the file of settings cannot be read.</exception>
    public static HgncSettings ForUser() => FromEnvironment().Over(SettingsFile.Read());

    /// <summary>
    /// The same for work in a folder: between the environment and what the user has set for good stands the release that
    /// <see cref="ReleaseFile"/> pins there.
    /// </summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <exception cref="HgncException">A setting is none, or a file of settings cannot be read.</exception>
    public static HgncSettings ForUser(string? folder)
    {
        var environment = FromEnvironment();
        // A pin that does not count is not read: an error in it would be in the way of nothing.
        var pin =
            string.IsNullOrWhiteSpace(environment.Release) && folder is not null
                ? ReleaseFile.Find(folder)
                : null;
        return environment
            .Over(new HgncSettings { Release = pin is null ? null : ReleaseFile.Read(pin) })
            .Over(SettingsFile.Read());
    }

    /// <summary>What <c>HGNC_BASE_URI</c>, <c>HGNC_RATE</c>, <c>HGNC_SHARE</c>, <c>HGNC_RELEASE</c> and <c>HGNC_ARCHIVE</c> say.</summary>
    /// <exception cref="HgncException">A setting is none.</exception>
    public static HgncSettings FromEnvironment() =>
        new()
        {
            BaseUri = EnvironmentVariable.Get("HGNC_BASE_URI"),
            Rate = RequestRate.FromEnvironment(),
            Share = EnvironmentVariable.Get("HGNC_SHARE"),
            Release = EnvironmentVariable.Get(ReleaseVariable),
            Archive = EnvironmentVariable.Get("HGNC_ARCHIVE"),
        };

    /// <summary>These settings, and where they say nothing, the others.</summary>
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

    /// <summary>How the service is reached by these settings.</summary>
    /// <exception cref="HgncException">A setting is none.</exception>
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
        // A bare number is taken for ticks of a ten-millionth of a second.
        if (CacheAge is { } age && age != TimeSpan.Zero && age < TimeSpan.FromSeconds(1))
        {
            throw Refused(
                $"The age of cached responses must be 0 or at least a second, but was {age}.",
                "Give a time such as 01:00:00 for an hour, or 0 to cache nothing."
            );
        }
        if (Timeout is { } timeout && (timeout < ShortestTimeout || timeout > LongestTimeout))
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
