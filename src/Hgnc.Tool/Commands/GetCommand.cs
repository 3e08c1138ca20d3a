using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Suggestions;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;
using FileOptions = Hgnc.Tool.Input.FileOptions;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc get</c>: returns the records of genes by their IDs, like HGNC's own get-gene-info.pl.</summary>
internal sealed class GetCommand
{
    private readonly ToolContext _context;

    private readonly Argument<string[]> _ids = new("ID")
    {
        // Without a name, the help would show the completions instead.
        HelpName = "ID",
        Description =
            "Approved symbols, HGNC IDs and accessions (Ensembl, RefSeq, UniProt, ...), recognised by their form.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the IDs: its name, or its number, starting with 1. Default: the column named hgnc_id, ensembl_gene_id, symbol or similar."
    );

    private readonly Option<string?> _by = new("--by")
    {
        Description = "The IDs are values of this field, such as entrez_id or prev_symbol.",
        HelpName = "FIELD",
    };

    private readonly Option<string?> _fields = new("--fields")
    {
        Description = "Only these fields, in this order; input is the ID as you gave it.",
        HelpName = "a,b,c",
    };

    private readonly Option<bool> _keepMissing = new("--keep-missing")
    {
        Description =
            "Write a row for each ID, even without a record: the row then has only the ID, in the column input.",
    };

    private readonly Option<bool> _resolve = new("--resolve")
    {
        Description =
            "Also accept previous symbols, aliases, withdrawn symbols and damaged symbols that mean one gene, with a warning. If several genes match, the chromosome column in FILE decides between them.",
    };

    private readonly OutputOptions _output;

    private GetCommand(ToolContext context)
    {
        _context = context;
        _output = new OutputOptions(context);
    }

    public static Command Create(ToolContext context)
    {
        var get = new GetCommand(context);
        var command = new Verb("get", "Get the records of genes.")
        {
            Examples =
            [
                "hgnc get BRAF HGNC:1100 ENSG00000146648 --format json",
                "hgnc get --from ids.txt --by entrez_id --fields hgnc_id,symbol",
                "hgnc get MARCH1 --resolve",
            ],
        };
        get._ids.CompletionSources.Add(
            ToolCompletions.FromCopy(
                context,
                (copy, begun) => ValueSuggestions.Symbols(copy, begun, "symbol")
            )
        );
        get._by.CompletionSources.Add(ToolCompletions.SearchableFields);
        get._fields.CompletionSources.Add(ToolCompletions.Fields);
        command.Arguments.Add(get._ids);
        get._file.AddTo(command);
        command.Options.Add(get._by);
        command.Options.Add(get._fields);
        command.Options.Add(get._keepMissing);
        command.Options.Add(get._resolve);
        get._output.AddTo(command);
        command.Validators.Add(result =>
            get._file.Validate(
                result,
                get._ids,
                "There is nothing to get: give IDs, or a file of them with --from."
            )
        );
        command.SetSourceAction(context, get.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        ChosenSource source,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var problems = new Problems(error);
        var field = parsed.GetValue(_by) is { } by ? GeneIds.FieldName(by) : null;
        var options = _file.Read(parsed) with { Field = field };
        using var table = await InputTable.OpenAsync(
            _file,
            options,
            parsed,
            _context,
            source,
            problems,
            cancellationToken
        );
        var keepsMissing = parsed.GetValue(_keepMissing);
        var isResolved = parsed.GetValue(_resolve);
        var fields = new FieldChoice(parsed.GetValue(_fields), keepsMissing);
        var output = RecordOutput.Create<GeneRow>(
            _output.FormatOf(parsed),
            _output.WriterOf(parsed),
            fields.Columns,
            FieldChoice.Cell,
            fields.WriteJson,
            _output.Defuse<GeneRow>(parsed, GeneRow.Defuse)
        );
        var ids = GeneIds.JoinAsync(
            parsed.GetValue(_ids) ?? [],
            table,
            field,
            cancellationToken,
            findsChromosome: isResolved
        );
        await RequestLoop.RunAsync(
            // A blank line is not an ID, unless each line gets a row.
            ids.Where(request => keepsMissing || IdOrigin.Of(request).Text.Length > 0),
            new BatchedRequests<GeneRequest, HgncGene>(
                new CheckedSender<GeneRequest, HgncGene>(
                    new GeneRequestSender(() => source.Current, isResolved, cancellationToken),
                    static request => IdOrigin.Of(request).Error
                ),
                () => source.Concurrency,
                cancellationToken
            ),
            output,
            Take,
            source.CreateWait(),
            cancellationToken
        );
        problems.Finish(table?.Notes);
        fields.WarnOfUnknown(problems);
        return problems.ExitCode;

        void Take(RequestStep<GeneRequest, HgncGene> step)
        {
            var origin = IdOrigin.Of(step.Request);
            if (step.Record is { } gene)
            {
                if (step.Given == 1 && step.Request.Resolution is { } resolution)
                {
                    problems.Warn(origin.At($"{resolution}"));
                }
                if (step.Given == 1 && step.Request.FindContradiction(gene) is { } contradiction)
                {
                    problems.Warn(origin.At(contradiction));
                }
                fields.Notice(gene);
                output.Write(new GeneRow(origin.Text, gene));
            }
            TakeEnd(step, problems);
            if (keepsMissing && step.IsEnd && step.Given == 0)
            {
                output.Write(new GeneRow(origin.Text, null));
            }
        }
    }

    private static void TakeEnd(RequestStep<GeneRequest, HgncGene> step, Problems problems)
    {
        var origin = IdOrigin.Of(step.Request);
        if (step.Error is HgncException { Kind: HgncErrorKind.BadInput } e && origin.Error != e)
        {
            // The IDs were checked before they were sent, so the field is wrong, and the error is the same for all IDs.
            throw e;
        }
        if (step.Error is not null)
        {
            problems.Add(step.Error, position: origin.Position);
        }
        else if (step is { IsEnd: true, Found: 0 })
        {
            var missing =
                origin.Text.Length == 0
                    ? new MissingRecord("The ID is empty.", "Give an ID on each line.")
                    : MissingRecord.Of(step.Request);
            problems.AddNotFound(origin.At(missing.Message), missing.Advice);
        }
    }
}
