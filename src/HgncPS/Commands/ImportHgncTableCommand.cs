using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Reads tables of many forms and returns an object for each row.</summary>
[Cmdlet(
    VerbsData.Import,
    "HgncTable",
    DefaultParameterSetName = "Path",
    HelpUri = HelpPages.Folder + "Import-HgncTable.md"
)]
[OutputType(typeof(TableRow))]
public sealed class ImportHgncTableCommand : HgncCmdlet
{
    /// <summary>Files; * and ? are wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files by their literal names.</summary>
    [Parameter(
        Mandatory = true,
        ValueFromPipelineByPropertyName = true,
        ParameterSetName = "LiteralPath"
    )]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The column of the symbols or IDs: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>The sheet of a workbook: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Sheet { get; set; }

    /// <summary>The first row is data, not a header.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>The character between cells.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    private protected override string Activity => "Reading a table";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == "Path" ? Path : LiteralPath)
        {
            foreach (var file in Resolve(path))
            {
                try
                {
                    Read(file);
                }
                catch (HgncException e)
                {
                    WriteFailure(e, file);
                }
            }
        }
    }

    private IReadOnlyList<string> Resolve(string path)
    {
        try
        {
            return ParameterSetName == "Path"
                ? FilePath.FindAll(SessionState.Path, path)
                : [FindFile(path)];
        }
        catch (HgncException e)
        {
            WriteFailure(e, path);
            return [];
        }
    }

    private void Read(string file)
    {
        var shown = System.IO.Path.GetFileName(file);
        using var table = Table.Open(
            file,
            new TableOptions
            {
                Column = Column,
                Sheet = Sheet,
                NoHeader = NoHeader,
                Delimiter = Delimiter,
            }
        );
        if (table.HasDoubtfulHeader)
        {
            throw table.FindProblem()!;
        }
        foreach (var detail in table.Details)
        {
            WriteVerbose(detail);
        }
        var written = WriteNotes(table, 0);
        foreach (var row in table.ReadRows())
        {
            if (StopToken.IsCancellationRequested)
            {
                return;
            }
            WriteObject(RowObject.From(row, table.Columns));
        }
        WriteNotes(table, written);
    }

    // Notes report what was left out. Details about how a file was read are verbose text only.
    private int WriteNotes(Table table, int written)
    {
        for (; written < table.Notes.Count; written++)
        {
            WriteWarning(table.Notes[written]);
        }
        return written;
    }
}
