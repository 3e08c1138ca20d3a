using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

// What the user gives.
public sealed partial class SetHgncOptionCommand
{
    /// <summary>Who answers: Auto, Service or Local.</summary>
    [Parameter]
    [AllowNull]
    public SourceChoice? Source { get; set; }

    /// <summary>The root of the service: a mirror's, say.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? BaseUri { get; set; }

    /// <summary>Requests a second. genenames.org never gets more than 10.</summary>
    [Parameter]
    [AllowNull]
    public double? Rate { get; set; }

    /// <summary>How long an answer is given again without asking whether the service's data have changed; 0 keeps none.</summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? CacheAge { get; set; }

    /// <summary>How long an answer may take to begin, and to go on once it has begun: 00:01:00, say.</summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a request that failed in passing is sent again; 0 for never.</summary>
    [Parameter]
    [AllowNull]
    public int? Retries { get; set; }

    /// <summary>The proxy, or none for no proxy.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Proxy { get; set; }

    /// <summary>Allows http to other machines than this one.</summary>
    [Parameter]
    public SwitchParameter AllowInsecure { get; set; }

    /// <summary>The Redis server by which machines share the limit and answers.</summary>
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

    /// <summary>Sets the options for good, for this user on this machine.</summary>
    [Parameter]
    public SwitchParameter Persist { get; set; }

    /// <summary>Gives the options back as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
