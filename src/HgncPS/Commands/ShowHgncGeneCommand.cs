using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Hgnc;
using HgncPS.Completion;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Opens the symbol reports of genes, or their pages in other databases, in the browser.</summary>
[Cmdlet(
    VerbsCommon.Show,
    "HgncGene",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Show-HgncGene.md"
)]
public sealed class ShowHgncGeneCommand : SourceCmdlet
{
    private static readonly HgncField HgncIdField = HgncField.Find("hgnc_id")!;

    private BrowserPages _pages = null!;

    /// <summary>Genes: HGNC IDs, symbols, accessions, or objects that have them, as for Get-HgncGene.</summary>
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
        _pages = new BrowserPages(this, Force);
        if (Field is not null && HgncField.Find(Field) is not { HasLinks: true })
        {
            Refuse(
                $"-Field '{Field}' is not a field that links to another database.",
                $"Give one of {string.Join(", ", HgncField.All.Where(field => field.HasLinks))}.",
                Field
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
                WriteFailure(PageInput.WithAdvice(e, input), input);
            }
            Done++;
        }
    }

    private void Show(PSObject? input)
    {
        if (Field is not null && input?.BaseObject is HgncGene gene)
        {
            Show(gene, input);
            return;
        }
        foreach (var request in PageInput.Read(input))
        {
            // A symbol report needs only the HGNC ID: if it is given, no request is sent.
            if (Field is null && PageInput.FindHgncId(request) is { } id)
            {
                _pages.Open(HgncIdField.GetLink(id)!);
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
        var response = await request.FetchAsync(CurrentSource, StopToken).ConfigureAwait(false);
        return await response.ReadAllAsync(StopToken).ConfigureAwait(false);
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
            _pages.Open(address);
        }
    }
}
