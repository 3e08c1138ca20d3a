using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Groups;
using HgncPS.Completion;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Gets HGNC's gene groups: their genes, parent groups and subgroups.</summary>
[Cmdlet(VerbsCommon.Get, "HgncGeneGroup", HelpUri = HelpPages.Folder + "Get-HgncGeneGroup.md")]
[OutputType(typeof(HgncGeneGroup), typeof(HgncGroupGene), typeof(HgncGroupNode))]
public sealed class GetHgncGeneGroupCommand : RequestCmdlet<GeneGroupRequest, object>
{
    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);
    private SymbolRow _rows = null!;
    private GeneGroupSender _sender = null!;
    private bool _isWarned;

    /// <summary>Numbers, names, aliases or root symbols of groups, with or without wildcards; or genes, as objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "Id", "InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(GeneGroupCompleter))]
    public PSObject?[]? Group { get; set; }

    /// <summary>The groups of these genes: approved symbols, HGNC IDs or accessions.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public string[]? Gene { get; set; }

    /// <summary>Gets the genes of the groups and of all groups below them, each once.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Gets the groups and all groups below them as lines of a tree.</summary>
    [Parameter]
    public SwitchParameter AsTree { get; set; }

    /// <summary>The property of the objects with their genes: its name, or its number, starting with 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    private protected override string Activity => "Getting HGNC's gene groups";

    // A service that the user names answers, even if there is a copy.
    private protected override bool PrefersCopy => BaseUri is null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Recurse && AsTree)
        {
            Refuse("-Recurse gets genes, and -AsTree gets groups.", "Give one of them.");
        }
        _rows = new SymbolRow(Column);
        foreach (var gene in Gene ?? [])
        {
            AddEach(gene, () => [GeneGroupRequest.ForGene(GroupInput.ForGene(gene))]);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Group is null && !MyInvocation.ExpectingInput)
        {
            if (Gene is null)
            {
                Add(GeneGroupRequest.ForText("*"));
            }
            return;
        }
        foreach (var input in Group ?? [null])
        {
            AddEach(input, () => GroupInput.Read(input, _rows));
        }
    }

    private protected override IRequestSender<GeneGroupRequest, object> CreateSender() =>
        _sender = new GeneGroupSender(GetSource, Recurse, AsTree, RequestToken);

    private protected override void Take(RequestStep<GeneGroupRequest, object> step)
    {
        if (!_isWarned && step.Error is null && _sender.Limitation is { } limitation)
        {
            _isWarned = true;
            WriteWarning(limitation);
        }
        if (step.Record is not null)
        {
            Write(step.Record);
        }
        if (step.Error is not null)
        {
            WriteFailure(step.Error, step.Request.Origin);
        }
        else if (step.IsEnd && step.Request.Missing is { } missing)
        {
            WriteError(ErrorRecords.NotFound(missing.Message, step.Request.Origin, missing.Advice));
        }
    }

    private void Write(object record)
    {
        if (record is HgncGroupGene member && !_genes.Add(member.HgncId))
        {
            return;
        }
        WriteObject(SpreadsheetSafe ? SafeGroups.DefuseAny(record) : record);
    }
}
