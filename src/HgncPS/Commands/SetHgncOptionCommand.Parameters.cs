using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class SetHgncOptionCommand
{
    /// <summary>The source: Auto, Service or Local.</summary>
    [Parameter]
    [AllowNull]
    public SourceChoice? Source { get; set; }

    /// <summary>The root address of the service, such as a mirror's.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? BaseUri { get; set; }

    /// <summary>The maximum number of requests per second. genenames.org never gets more than 10.</summary>
    [Parameter]
    [AllowNull]
    public double? Rate { get; set; }

    /// <summary>How long a cached response is used without asking the service whether its data have changed; 0 turns the cache off.</summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? CacheAge { get; set; }

    /// <summary>How long to wait for a response to begin, and for each further part of it, such as 00:01:00.</summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a request with a temporary failure is sent again; 0 for never.</summary>
    [Parameter]
    [AllowNull]
    public int? Retries { get; set; }

    /// <summary>The proxy, or none for no proxy.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Proxy { get; set; }

    /// <summary>Allows http to hosts outside the user's own network.</summary>
    [Parameter]
    public SwitchParameter AllowInsecure { get; set; }

    /// <summary>The Redis server with which machines share the limit and responses.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Share { get; set; }

    /// <summary>The saved release that answers: a day, a month for its last release, latest, or none for no release.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    [ReleaseText]
    public string? Release { get; set; }

    /// <summary>The archive of releases: an address that lists its files, or a folder of files.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Archive { get; set; }

    /// <summary>Saves the options for this user on this machine.</summary>
    [Parameter]
    public SwitchParameter Persist { get; set; }

    /// <summary>Returns the resulting options.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
