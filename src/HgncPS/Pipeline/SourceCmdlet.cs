using System;
using System.Management.Automation;
using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Rest;

namespace HgncPS.Pipeline;

/// <summary>A cmdlet that uses the service or the local copy.</summary>
public abstract class SourceCmdlet : HgncCmdlet
{
    // A shorter wait is not shown.
    private static readonly TimeSpan LongWait = TimeSpan.FromMilliseconds(100);

    private SourceSwitch _switch = null!;

    /// <summary>The root address of the service, such as a mirror's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BaseUri { get; set; }

    /// <summary>The source.</summary>
    [Parameter]
    public SourceChoice? Source { get; set; }

    /// <summary>Answers from this saved release: a day, a month for its last release, latest, or none for no release.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? Release { get; set; }

    /// <summary>Sends each request and does not read the cache.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>The maximum number of concurrent requests.</summary>
    private protected int Concurrency => _switch.Concurrency;

    /// <summary>The current source.</summary>
    private protected IHgncSource CurrentSource => _switch.Source;

    /// <summary>Returns the current source. Can be called on any thread.</summary>
    private protected Func<IHgncSource> GetSource
    {
        get
        {
            var choice = _switch;
            return () => choice.Source;
        }
    }

    /// <summary>Returns the service, whether or not it answers. Can be called on any thread.</summary>
    private protected Func<RestSource> GetService
    {
        get
        {
            var choice = _switch;
            return () => choice.Service;
        }
    }

    /// <summary>Whether the local copy answers.</summary>
    private protected bool IsLocal => _switch.IsLocal;

    /// <summary>The number of inputs completed.</summary>
    private protected long Done { get; set; }

    /// <summary>The number of inputs, or null if it is not known.</summary>
    private protected long? Total { get; set; }

    /// <summary>Whether a local copy answers if there is one, unless the user chose the service.</summary>
    private protected virtual bool PrefersCopy => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            if (Source is SourceChoice.Service && !ReleaseName.IsNone(Release))
            {
                throw new HgncException(
                    HgncErrorKind.BadInput,
                    "-Release uses data on this machine, and -Source Service does not.",
                    "Give one of them."
                );
            }
            // -Source Service means the service, even if a release is pinned.
            var isService = Source is SourceChoice.Service;
            var settings = SessionSettings.For(BaseUri, Release, isService ? null : WorkingFolder);
            var pinned = isService ? null : settings.PinnedRelease();
            _switch = new SourceSwitch(
                pinned is not null
                    ? SourceChoice.Local
                    : Source ?? settings.Source ?? SourceChoice.Auto,
                () => Open(settings),
                () => pinned is { } name ? new ReleaseStore().Find(name) : new DatasetStore()
            );
            if (PrefersCopy)
            {
                _switch.PreferCopy();
            }
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, Release ?? BaseUri));
        }
    }

    private RestSource Open(HgncSettings settings) =>
        new(settings.ToRestOptions(), Exchanges.Add) { NoCache = NoCache };

    private protected override void ShowProgress() => ShowProgress(Done, Total, "inputs");

    /// <summary>Shows the progress if an update is due: the rate, and what the cmdlet waits for.</summary>
    private protected void ShowProgress(long done, long? total, string unit)
    {
        if (!Progress.IsDue)
        {
            return;
        }
        var status = total is { } all
            ? $"{ProgressLine.Count(done)} of {ProgressLine.Count(all)} {unit}"
            : $"{ProgressLine.Count(done)} {unit}";
        status += FormattableString.Invariant($", {Progress.PerSecond(done):0.#} a second");
        if (Exchanges.Sent > 0)
        {
            status += FormattableString.Invariant(
                $"; {ProgressLine.Count(Exchanges.Sent)} requests"
            );
            var wait = Exchanges.LastWait;
            if (wait >= LongWait)
            {
                status += FormattableString.Invariant(
                    $", waiting {wait.TotalSeconds:0.0} s for the limit"
                );
            }
        }
        Progress.Show(status, done, total);
    }

    /// <summary>Decides how long inputs wait until the source is chosen.</summary>
    private protected SourceWait CreateWait(int inputsOfRequest = 1, int batchSize = 1) =>
        new(_switch, () => Exchanges.Sent, WriteWarning, inputsOfRequest, batchSize);
}
