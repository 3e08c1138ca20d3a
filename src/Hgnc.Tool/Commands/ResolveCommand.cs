using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Suggestions;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Requests;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc resolve</c>: what symbols of any age mean, a row for each.</summary>
internal sealed class ResolveCommand
{
    private const string Table = "table";

    private readonly ToolContext _context;

    private readonly Argument<string[]> _symbols = new("SYMBOL")
    {
        // Else the help would name it by what it can be completed with.
        HelpName = "SYMBOL",
        Description = "Symbols of any age; HGNC IDs and accessions are understood too.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description =
            "A file of symbols, one a line, or a table (CSV or TSV) with a header; - is the standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _column = new("--column")
    {
        Description =
            "The column of FILE that the symbols are in. Else the one that is called symbol, gene or the like.",
        HelpName = "C",
    };

    private readonly Option<string?> _chromosome = new("--chromosome")
    {
        Description = "Where the genes are, such as 17, chrX or 17q21.31: it settles ties.",
        HelpName = "CHR",
    };

    private readonly Option<string?> _chromosomeColumn = new("--chromosome-column")
    {
        Description = "The column of FILE that tells where each gene is.",
        HelpName = "C",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Take case as it is, and repair nothing.",
    };

    private readonly Option<bool> _spreadsheetSafe = SpreadsheetOption.Create();

    private readonly Option<string> _format;

    private ResolveCommand(ToolContext context)
    {
        _context = context;
        string[] formats =
        [
            RecordOutput.Tsv,
            RecordOutput.Csv,
            RecordOutput.Json,
            RecordOutput.JsonLines,
        ];
        _format = FormatOption.Create(
            context.IsTerminal ? [Table, .. formats] : [.. formats, Table]
        );
    }

    public static Command Create(ToolContext context)
    {
        var resolve = new ResolveCommand(context);
        var command = new Verb("resolve", "Tell what gene symbols of any age mean.")
        {
            Examples =
            [
                "hgnc resolve MARCH1 p65 1-Mar HLA.A",
                "hgnc resolve --from genes.csv --column gene --format csv",
            ],
        };
        resolve._symbols.CompletionSources.Add(
            ToolCompletions.FromCopy(
                context,
                (copy, begun) =>
                    ValueSuggestions.Symbols(copy, begun, "symbol", "prev_symbol", "alias_symbol")
            )
        );
        command.Arguments.Add(resolve._symbols);
        command.Options.Add(resolve._from);
        command.Options.Add(resolve._column);
        command.Options.Add(resolve._chromosome);
        command.Options.Add(resolve._chromosomeColumn);
        command.Options.Add(resolve._strict);
        command.Options.Add(resolve._format);
        command.Options.Add(resolve._spreadsheetSafe);
        command.Validators.Add(resolve.Validate);
        command.SetSourceAction(context, resolve.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        if (result.GetResult(_from) is not null)
        {
            return;
        }
        if (result.GetResult(_symbols) is not { Tokens.Count: > 0 })
        {
            result.AddError(
                "There is nothing to resolve: give symbols, or a file of them with --from."
            );
        }
        foreach (var option in (Option[])[_column, _chromosomeColumn])
        {
            if (result.GetResult(option) is not null)
            {
                result.AddError(
                    $"{option.Name} names a column of the table that --from names: give both."
                );
            }
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
            ? await SymbolFile.OpenAsync(
                path,
                parsed.GetValue(_column),
                parsed.GetValue(_chromosomeColumn),
                _context,
                cancellationToken
            )
            : AsyncEnumerable.Empty<SymbolInput>();
        var run = new ResolveRun(source, parsed.GetValue(_strict), CreateOutput(parsed), error);
        return await run.RunAsync(
            JoinAsync(
                parsed.GetValue(_symbols) ?? [],
                file,
                parsed.GetValue(_chromosome),
                cancellationToken
            ),
            cancellationToken
        );
    }

    private IRecordOutput<ResolutionRow> CreateOutput(ParseResult parsed)
    {
        var format = parsed.GetRequiredValue(_format);
        var writer = parsed.InvocationConfiguration.Output;
        return format == Table
            ? new ScreenOutput<ResolutionRow>(writer, ResolutionRow.FewColumns, ResolutionRow.Cell)
            : RecordOutput.Create<ResolutionRow>(
                format,
                writer,
                ResolutionRow.Columns,
                ResolutionRow.Cell,
                ResolutionRow.WriteJson,
                parsed.Defuse<ResolutionRow>(_spreadsheetSafe, ResolutionRow.Defuse)
            );
    }

    private static async IAsyncEnumerable<SymbolInput> JoinAsync(
        string[] given,
        IAsyncEnumerable<SymbolInput> file,
        string? chromosome,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var symbol in given)
        {
            yield return new SymbolInput { Text = symbol, Chromosome = chromosome };
        }
        await foreach (var input in file.WithCancellation(cancellationToken))
        {
            yield return !SymbolInput.IsPlace(input.Chromosome)
                ? input with
                {
                    Chromosome = chromosome,
                }
                : input;
        }
    }
}
