using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">Sets options for this session: who answers, where the service is and how it is asked. What is left out stays as it is; $null takes an option back.</para>
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

    /// <summary><para type="description">How long an answer may take to begin, and to go on once it has begun: 00:01:00, say.</para></summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? Timeout { get; set; }

    /// <summary><para type="description">How often a request that failed in passing is sent again; 0 for never.</para></summary>
    [Parameter]
    [AllowNull]
    public int? Retries { get; set; }

    /// <summary><para type="description">Gives the options back as they are then.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            var options = Changed(SessionOptions.Current);
            // What cannot be an address is refused before it is kept.
            options.ToRestOptions(null);
            if (ShouldProcess("this session", "Set options for HGNC"))
            {
                SessionOptions.Current = options;
            }
            if (PassThru)
            {
                WriteObject(HgncOption.Current());
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, BaseUri);
        }
    }

    private SessionOptions Changed(SessionOptions options)
    {
        // Attributes for ranges would refuse $null, which takes an option back.
        if (Rate is not (null or (>= 0.01 and <= 1_000_000)))
        {
            throw Refused($"A rate of {Rate} is none.", "Give requests a second, 0.01 or more.");
        }
        if (Timeout <= TimeSpan.Zero)
        {
            throw Refused(
                $"A timeout of {Timeout} is none.",
                "Give more than nothing, such as 00:01:00 for a minute."
            );
        }
        if (Retries is < 0 or > 100)
        {
            throw Refused($"{Retries} retries are none.", "Give a number from 0 to 100.");
        }
        return options with
        {
            Source = IsGiven(nameof(Source)) ? Source : options.Source,
            BaseUri =
                !IsGiven(nameof(BaseUri)) ? options.BaseUri
                : string.IsNullOrWhiteSpace(BaseUri) ? null
                : BaseUri,
            Rate = IsGiven(nameof(Rate)) ? Rate : options.Rate,
            Timeout = IsGiven(nameof(Timeout)) ? Timeout : options.Timeout,
            Retries = IsGiven(nameof(Retries)) ? Retries : options.Retries,
        };
    }

    private static HgncException Refused(string problem, string advice) =>
        new(HgncErrorKind.BadInput, problem, advice);

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
