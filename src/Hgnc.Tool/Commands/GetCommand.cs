using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Suggestions;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Requests;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc get</c>: the records of genes by their ids, as HGNC's own get-gene-info.pl gives them.</summary>
internal sealed class GetCommand
{
    private readonly ToolContext _context;

    private readonly Argument<string[]> _ids = new("ID")
    {
        // Else the help would name it by what it can be completed with.
        HelpName = "ID",
        Description =
            "Approved symbols, HGNC IDs and accessions (Ensembl, RefSeq, UniProt, ...), told apart by their form.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "A file of ids, one a line; - is the standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _column = new("--column")
    {
        Description = "FILE is a table (CSV or TSV) with a header, and the ids are in this column.",
        HelpName = "C",
    };

    private readonly Option<string?> _by = new("--by")
    {
        Description = "The ids are values of this field, such as entrez_id or prev_symbol.",
        HelpName = "FIELD",
    };

    private readonly Option<string?> _fields = new("--fields")
    {
        Description = "Just these fields, in this order.",
        HelpName = "a,b,c",
    };

    private readonly Option<string> _format = FormatOption.Create(
        RecordOutput.Tsv,
        RecordOutput.Csv,
        RecordOutput.Json,
        RecordOutput.JsonLines
    );

    private readonly Option<bool> _spreadsheetSafe = SpreadsheetOption.Create();

    private GetCommand(ToolContext context)
    {
        _context = context;
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
        command.Options.Add(get._from);
        command.Options.Add(get._column);
        command.Options.Add(get._by);
        command.Options.Add(get._fields);
        command.Options.Add(get._format);
        command.Options.Add(get._spreadsheetSafe);
        command.Validators.Add(get.Validate);
        command.SetSourceAction(context, get.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        var isFrom = result.GetResult(_from) is not null;
        if (!isFrom && result.GetResult(_ids) is not { Tokens.Count: > 0 })
        {
            result.AddError("There is nothing to get: give ids, or a file of them with --from.");
        }
        if (!isFrom && result.GetResult(_column) is not null)
        {
            result.AddError("--column names a column of the table that --from names: give both.");
        }
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        ChosenSource source,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var file = parsed.GetValue(_from) is { } path
            ? await IdFile.OpenAsync(path, parsed.GetValue(_column), _context, cancellationToken)
            : null;
        var ids = GeneIds.JoinAsync(parsed.GetValue(_ids) ?? [], file);
        var field = parsed.GetValue(_by) is { } by ? GeneIds.FieldName(by) : null;
        var fields = new FieldChoice(parsed.GetValue(_fields));
        var problems = new Problems(error);
        var output = RecordOutput.Create<HgncGene>(
            parsed.GetRequiredValue(_format),
            parsed.InvocationConfiguration.Output,
            fields.Columns,
            FieldChoice.Cell,
            fields.WriteJson,
            parsed.Defuse<HgncGene>(_spreadsheetSafe, SpreadsheetText.Defuse)
        );
        try
        {
            var steps = RequestStream.RunAsync(
                source.CountAsync(ReadAsync(ids, field, problems), cancellationToken),
                (request, token) => request.FetchAsync(source.Current, token),
                () => source.Room,
                output.Flush,
                cancellationToken
            );
            await foreach (var step in steps)
            {
                if (step.Record is { } gene)
                {
                    fields.Notice(gene);
                    output.Write(gene);
                }
                TakeEnd(step, problems);
            }
        }
        finally
        {
            output.End();
        }
        fields.WarnOfUnknown(problems);
        return problems.ExitCode;
    }

    private static void TakeEnd(RequestStep<GeneRequest, HgncGene> step, Problems problems)
    {
        if (step.Error is HgncException { Kind: HgncErrorKind.BadInput } e)
        {
            // Ids were read before they were sent, so it is the field, and all the others have the same.
            throw e;
        }
        if (step.Error is not null)
        {
            problems.Add(step.Error);
        }
        else if (step is { IsEnd: true, Found: 0 })
        {
            problems.AddNotFound(
                $"HGNC has no record for {step.Request.Input}.",
                GeneIds.NotFoundAdvice(step.Request)
            );
        }
    }

    private static async IAsyncEnumerable<GeneRequest> ReadAsync(
        IAsyncEnumerable<string> ids,
        string? field,
        Problems problems
    )
    {
        await foreach (var id in ids)
        {
            GeneRequest request;
            try
            {
                request = GeneIds.Read(id, field);
            }
            catch (HgncException e)
            {
                problems.Add(e);
                continue;
            }
            yield return request;
        }
    }
}
