using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Resolution;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Finds genes: by a query in HGNC's search language, by values of fields, or by the symbols in the rows of a table.</summary>
[Cmdlet(
    VerbsCommon.Find,
    "HgncGene",
    SupportsPaging = true,
    HelpUri = HelpPages.Folder + "Find-HgncGene.md"
)]
[OutputType(typeof(HgncHit))]
public sealed partial class FindHgncGeneCommand : RequestCmdlet<GeneSearch, HgncHit>
{
    private SymbolRow _rows = null!;
    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> _fields = [];
    private GeneSearch? _current;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var isPiped = MyInvocation.ExpectingInput;
        foreach (var input in Query ?? (isPiped ? new PSObject?[] { null } : []))
        {
            AddEach(input, () => SearchInput.Read(input, isPiped, _fields, _rows));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!MyInvocation.ExpectingInput && Query is null)
        {
            AddEach(null, () => [GeneSearch.ForFields(_fields)]);
        }
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _fields = new FieldParameters(MyInvocation.BoundParameters).Searchable();
        _rows = new SymbolRow(Column);
    }

    private protected override string Activity => "Searching HGNC";

    private protected override IRequestSender<GeneSearch, HgncHit> CreateSender() =>
        new GeneSearchSender(GetSource, RequestToken);

    private protected override void Take(RequestStep<GeneSearch, HgncHit> step)
    {
        if (step.Error is not null)
        {
            WriteFailure(step.Error, step.Request.Origin);
            return;
        }
        // Each query has its own page, so that -First 1 gives the best hit of every row.
        if (PagingParameters.IncludeTotalCount && _current != step.Request)
        {
            _current = step.Request;
            WriteObject(PagingParameters.NewTotalCount((ulong)step.Found, accuracy: 1.0));
        }
        var index = (ulong)step.Given - 1;
        if (
            step.Record is not null
            && index >= PagingParameters.Skip
            && index - PagingParameters.Skip < PagingParameters.First
        )
        {
            if (step.Given == 1 && step.Request.Resolution is { } resolution)
            {
                WriteWarning($"{resolution}");
            }
            WriteObject(SpreadsheetSafe ? SpreadsheetText.Defuse(step.Record) : step.Record);
        }
        if (step.IsEnd && step.Found == 0 && step.Request.Query.NoHitsHint is { } hint)
        {
            WriteWarning(hint);
        }
        if (step.IsEnd && step.Found == 0 && step.Request.Plain is { } plain)
        {
            WriteError(
                step.Request.Resolution is { HgncId: null } meaning
                    ? ErrorRecords.Unresolved(meaning, step.Request.Origin)
                    : ErrorRecords.NotFound(
                        $"HGNC has no match for '{plain}'.",
                        step.Request.Origin,
                        NotFoundAdvice(plain)
                    )
            );
        }
    }

    private static string NotFoundAdvice(string plain) =>
        $"It may be a previous symbol, an alias, or damaged: run Resolve-HgncSymbol '{plain}'.";
}
