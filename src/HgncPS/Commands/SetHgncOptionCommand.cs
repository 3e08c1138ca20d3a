using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">Sets options for this session, or for good: who answers, where the service is and how it is asked. What is left out stays as it is; $null takes an option back.</para>
/// </summary>
[Cmdlet(
    VerbsCommon.Set,
    "HgncOption",
    SupportsShouldProcess = true,
    HelpUri = "https://www.genenames.org/help/rest/"
)]
[OutputType(typeof(HgncOption))]
public sealed class SetHgncOptionCommand : HgncCmdlet
{
    /// <summary><para type="description">Who answers: Auto, Service or Local.</para></summary>
    [Parameter]
    [AllowNull]
    public SourceChoice? Source { get; set; }

    /// <summary><para type="description">The root of the service: a mirror's, say.</para></summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? BaseUri { get; set; }

    /// <summary><para type="description">Requests a second. genenames.org never gets more than 10.</para></summary>
    [Parameter]
    [AllowNull]
    public double? Rate { get; set; }

    /// <summary><para type="description">How long an answer is given again without asking the service whether its data have changed: 01:00:00, an hour, unless it is set. Answers that are older count for as long as the data are the same. 0 keeps none, and sends each request.</para></summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? CacheAge { get; set; }

    /// <summary><para type="description">How long an answer may take to begin, and to go on once it has begun: 00:01:00, say.</para></summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? Timeout { get; set; }

    /// <summary><para type="description">How often a request that failed in passing is sent again; 0 for never.</para></summary>
    [Parameter]
    [AllowNull]
    public int? Retries { get; set; }

    /// <summary><para type="description">The proxy: http://proxy.example.org:3128, with user:password@ before the name where it wants them, or none for no proxy. Unless it is set, the system's counts, as HTTPS_PROXY and the like tell.</para></summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Proxy { get; set; }

    /// <summary><para type="description">Allows http to other machines than this one, such as a mirror in a network of your own: whoever is on the way can read and change what is asked and answered. -AllowInsecure:$false takes it back.</para></summary>
    [Parameter]
    public SwitchParameter AllowInsecure { get; set; }

    /// <summary><para type="description">Sets the options for good: for this user on this machine, in this session and all that begin later. The environment variables HGNC_BASE_URI and HGNC_RATE, and what a session sets, go before them.</para></summary>
    [Parameter]
    public SwitchParameter Persist { get; set; }

    /// <summary><para type="description">Gives the options back as they are then.</para></summary>
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
        };

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
