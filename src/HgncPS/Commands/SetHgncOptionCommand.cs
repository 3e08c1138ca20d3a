using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Sets options for this session, or for good: who answers, where the service is and how it is asked.</summary>
[Cmdlet(
    VerbsCommon.Set,
    "HgncOption",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Set-HgncOption.md"
)]
[OutputType(typeof(HgncOption))]
public sealed class SetHgncOptionCommand : HgncCmdlet
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

    /// <summary>Sets the options for good, for this user on this machine.</summary>
    [Parameter]
    public SwitchParameter Persist { get; set; }

    /// <summary>Gives the options back as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            Set();
            if (PassThru)
            {
                WriteObject(HgncOption.Current());
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, null);
        }
    }

    private void Set()
    {
        var own = Changed(SessionSettings.Own);
        // What cannot count is refused before it is kept.
        own.ToRestOptions();
        if (
            !ShouldProcess(
                Persist ? "this session and all later ones" : "this session",
                "Set options for HGNC"
            )
        )
        {
            return;
        }
        if (Persist)
        {
            SettingsFile.Write(Changed(ReadPersisted()));
        }
        SessionSettings.Own = own;
    }

    // Whoever writes the file anew is helped by nothing that is wrong with the old one.
    private HgncSettings ReadPersisted()
    {
        try
        {
            return SettingsFile.Read();
        }
        catch (HgncException e)
        {
            WriteWarning($"{e.Message} It is replaced.");
            return new HgncSettings();
        }
    }

    private HgncSettings Changed(HgncSettings settings) =>
        settings with
        {
            Source = IsGiven(nameof(Source)) ? Source : settings.Source,
            BaseUri = IsGiven(nameof(BaseUri)) ? BaseUri : settings.BaseUri,
            Rate = IsGiven(nameof(Rate)) ? Rate : settings.Rate,
            CacheAge = IsGiven(nameof(CacheAge)) ? CacheAge : settings.CacheAge,
            Timeout = IsGiven(nameof(Timeout)) ? Timeout : settings.Timeout,
            Retries = IsGiven(nameof(Retries)) ? Retries : settings.Retries,
            Proxy = IsGiven(nameof(Proxy)) ? Proxy : settings.Proxy,
            AllowInsecure = IsGiven(nameof(AllowInsecure)) ? AllowInsecure : settings.AllowInsecure,
            Share = IsGiven(nameof(Share)) ? Share : settings.Share,
        };

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
