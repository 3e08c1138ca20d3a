using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading.Tasks;
using Hgnc;
using HgncPS.Completion;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Opens genes' symbol reports, or what other databases have about them, in the browser.</summary>
[Cmdlet(
    VerbsCommon.Show,
    "HgncGene",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Show-HgncGene.md"
)]
public sealed class ShowHgncGeneCommand : SourceCmdlet
{
    // As many pages as anybody wants at once without having said so.
    private const int Most = 10;

    private const string Action = "Show in the browser";

    private static readonly HgncField HgncIdField = HgncField.Find("hgnc_id")!;

    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private int _open;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Genes: HGNC IDs, symbols, accessions, or objects that have them, as Get-HgncGene takes them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public PSObject?[]? Id { get; set; }

    /// <summary>The cross-reference to open instead of the symbol report, such as omim_id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LinkedFieldCompleter))]
    public string? Field { get; set; }

    /// <summary>Opens more than 10 pages without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Field is not null && HgncField.Find(Field) is not { HasLinks: true })
        {
            ThrowTerminatingError(
                ErrorRecords.From(
                    new HgncException(
                        HgncErrorKind.BadInput,
                        $"-Field '{Field}' is not a field that links to another database.",
                        $"Give one of {string.Join(", ", HgncField.All.Where(field => field.HasLinks))}."
                    ),
                    Field
                )
            );
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!MyInvocation.ExpectingInput)
        {
            Total = Id?.Length;
        }
        foreach (var input in Id ?? [null])
        {
            try
            {
                Show(input);
            }
            catch (HgncException e)
            {
                WriteFailure(WithOwnAdvice(e, input), input);
            }
            Done++;
        }
    }

    // The same problem as Get-HgncGene's, with this cmdlet's way out.
    private static HgncException WithOwnAdvice(HgncException error, PSObject? input) =>
        input is not null
        && InputValues.IsLone(input)
        && InputValues.Text(input).Trim() is var text
        && HgncIdentifier.AsHgncId(text) is { } id
            ? new HgncException(
                error.Kind,
                error.Message,
                $"Give {id}, or pipe what Get-HgncGene -EntrezId {text} or -OmimId {text} gets.",
                error
            )
            : error;

    private void Show(PSObject? input)
    {
        if (Field is not null && input?.BaseObject is HgncGene gene)
        {
            Show(gene, input);
            return;
        }
        var requests = GeneInput.FromObject(input, new SymbolRow(column: null));
        if (requests.Count > 1)
        {
            var names = string.Join(", ", requests.Select(request => request.Input));
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"An input names several genes: {names}.",
                "Give one gene in each row; a page opens for one gene."
            );
        }
        foreach (var request in requests)
        {
            // The HGNC ID is all that a symbol report needs: nothing is asked for where it is given.
            if (
                Field is null
                && request.Readings[0] is { Field: "hgnc_id", Term: var term }
                && HgncIdentifier.AsHgncId(term) is { } id
            )
            {
                Show(HgncIdField.GetLink(id)!);
                continue;
            }
            var genes = Wait(FetchAsync(request));
            if (genes.Count == 0)
            {
                WriteError(ErrorRecords.NoRecord(request));
            }
            genes.ForEach(one => Show(one, input));
        }
    }

    private async Task<List<HgncGene>> FetchAsync(GeneRequest request)
    {
        var answer = await request.FetchAsync(Answering, StopToken).ConfigureAwait(false);
        return await answer.ReadAllAsync(StopToken).ConfigureAwait(false);
    }

    private void Show(HgncGene gene, PSObject? input)
    {
        var field = Field ?? HgncIdField.Name;
        var addresses = gene.GetLinks(field);
        if (addresses.Count == 0)
        {
            WriteError(
                ErrorRecords.NotFound(
                    $"The record of {gene} has nothing in {field}.",
                    input,
                    "Leave out -Field for the symbol report, which has all cross-references."
                )
            );
        }
        foreach (var address in addresses)
        {
            Show(address);
        }
    }

    private void Show(string address)
    {
        // Each once: several hits may be of one gene.
        if (!_shown.Add(address) || !ShouldProcess(address, Action) || !Goes())
        {
            return;
        }
        try
        {
            using var browser = Process.Start(
                new ProcessStartInfo(address) { UseShellExecute = true }
            );
            WriteInformation($"{address} is open in the browser.", [Action]);
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            WriteError(ErrorRecords.NoBrowser(address, e));
        }
    }

    private bool Goes()
    {
        try
        {
            return Force
                || ++_open <= Most
                || ShouldContinue(
                    $"{Most} pages are open. Open more?",
                    Action,
                    ref _yesToAll,
                    ref _noToAll
                );
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException)
        {
            ThrowTerminatingError(
                ErrorRecords.From(
                    new HgncException(
                        HgncErrorKind.BadInput,
                        $"More than {Most} pages would open, and this session cannot ask you to confirm.",
                        "Use -Force to open all of them.",
                        e
                    ),
                    null
                )
            );
            return false;
        }
    }
}
