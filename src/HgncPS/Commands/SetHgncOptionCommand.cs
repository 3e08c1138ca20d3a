using System;
using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Sets options for this session, or permanently: the source, the address of the service and how requests are sent.</summary>
[Cmdlet(
    VerbsCommon.Set,
    "HgncOption",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Set-HgncOption.md"
)]
[OutputType(typeof(HgncOption))]
public sealed partial class SetHgncOptionCommand : HgncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            Set();
            if (PassThru)
            {
                WriteObject(HgncOption.Current(WorkingFolder));
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
        // Invalid values are refused before anything is set.
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

    // The file is written again, so an error in the old file is only a warning.
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
            Release = IsGiven(nameof(Release)) ? Release : settings.Release,
            Archive = IsGiven(nameof(Archive)) ? FullArchive() : settings.Archive,
        };

    // A folder is saved as a full path, because the current folder can change.
    private string? FullArchive() =>
        string.IsNullOrWhiteSpace(Archive) || Archive!.Contains("://")
            ? Archive
            : FindArchive(Archive).ToString();

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
