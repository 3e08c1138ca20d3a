using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Resolution;
using Hgnc.Suggestions;
using Hgnc.Tables;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Resolving;
using Hgnc.Tool.Sources;
using FileOptions = Hgnc.Tool.Input.FileOptions;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc resolve</c>: shows what current and old symbols mean, with a row for each.</summary>
internal sealed class ResolveCommand
{
    private const string TableFormat = "table";

    private readonly ToolContext _context;

    private readonly Argument<string[]> _symbols = new("SYMBOL")
    {
        // Without a name, the help would show the completions instead.
        HelpName = "SYMBOL",
        Description = "Current and old symbols, HGNC IDs or accessions.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the symbols: its name, or its number, starting with 1. Default: the column named symbol, gene or similar, and columns of identifiers."
    );

    private readonly Option<string?> _chromosome = new("--chromosome")
    {
        Description =
            "The location of the genes, such as 17, chrX or 17q21.31. It decides between genes with the same name.",
        HelpName = "CHR",
    };

    private readonly Option<string?> _chromosomeColumn = new("--chromosome-column")
    {
        Description =
            "The column of FILE with the chromosome of each gene. Default: the column named chromosome, chr or similar.",
        HelpName = "C",
    };

    private readonly Option<bool> _passThru = new("--pass-thru")
    {
        Description =
            "Write the rows of FILE unchanged, and append HgncSymbol, HgncId and HgncMatch; with --as-of, also HgncSymbolThen.",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "With --pass-thru: the file to write, compressed if its name ends with .gz.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Distinguish upper and lower case, and repair nothing.",
    };

    private readonly Option<bool> _eachAlone = new("--each-alone")
    {
        Description = "Read each date by itself, not together with the other dates of its column.",
    };

    private readonly Option<string?> _asOf = ReleaseOption.Create(
        "Read the symbols as they were on this day, by the saved release of that day, and answer with today's records of the same genes.",
        "--as-of"
    );

    private readonly Option<string?> _provenance = new("--provenance")
    {
        Description =
            "Write a JSON file with the release, address, checksum, version, time and counts of this run.",
        HelpName = "FILE",
    };

    private readonly OutputOptions _output;

    private ResolveCommand(ToolContext context)
    {
        _context = context;
        _output = new OutputOptions(context, TableFormat);
    }

    public static Command Create(ToolContext context)
    {
        var resolve = new ResolveCommand(context);
        var command = new Verb("resolve", "Show which genes current and old symbols mean.")
        {
            Examples =
            [
                "hgnc resolve MARCH1 p65 1-Mar HLA.A",
                "hgnc resolve --from table.tsv.gz --pass-thru > resolved.tsv",
                "hgnc resolve --from panel.csv --as-of 2018-11-07 --provenance panel.json",
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
        resolve._file.AddTo(command);
        command.Options.Add(resolve._chromosome);
        command.Options.Add(resolve._chromosomeColumn);
        command.Options.Add(resolve._passThru);
        command.Options.Add(resolve._to);
        command.Options.Add(resolve._strict);
        command.Options.Add(resolve._eachAlone);
        command.Options.Add(resolve._asOf);
        command.Options.Add(resolve._provenance);
        resolve._output.AddTo(command);
        command.Validators.Add(resolve.Validate);
        command.SetSourceAction(context, resolve.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        _file.Validate(
            result,
            _symbols,
            "There is nothing to resolve: give symbols, or a file of them with --from.",
            _chromosomeColumn,
            _passThru,
            _to
        );
        if (!result.GetValue(_passThru))
        {
            if (result.GetResult(_to) is not null)
            {
                result.AddError("--to names the file for the table of --pass-thru: give both.");
            }
            return;
        }
        if (result.GetResult(_symbols) is { Tokens.Count: > 0 })
        {
            result.AddError(
                "--pass-thru adds columns to the rows of a file: give no symbols on the command line."
            );
        }
        if (result.GetResult(_output.Format) is { Implicit: false })
        {
            result.AddError("--pass-thru keeps the format of the file: leave out --format.");
        }
        if (result.GetResult(_output.Encoding!) is { Implicit: false })
        {
            result.AddError("--pass-thru keeps the encoding of the file: leave out --encoding.");
        }
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        ChosenSource source,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        SymbolInput.CheckChromosome(parsed.GetValue(_chromosome), "--chromosome");
        var problems = new Problems(error);
        var options = _file.Read(parsed) with
        {
            ChromosomeColumn = parsed.GetValue(_chromosomeColumn),
        };
        using var table = await InputTable.OpenAsync(
            _file,
            options,
            parsed,
            _context,
            source,
            problems,
            cancellationToken
        );
        var isPassThru = parsed.GetValue(_passThru);
        using var target =
            isPassThru && parsed.GetValue(_to) is { } path ? new TargetFile(path) : null;
        using var rows = isPassThru ? CreatePassThru(parsed, table!, target, problems) : null;
        using var asOf = AsOfChoice.Find(
            parsed.GetValue(_asOf),
            _context.GetVariable(DatasetStore.Variable)
        );
        if (asOf?.Warning is { } warning)
        {
            problems.Warn(warning);
        }
        var isStrict = parsed.GetValue(_strict);
        var run = new ResolveRun(
            source,
            current =>
                asOf is null
                    ? new SymbolResolver(current, isStrict)
                    : asOf.CreateResolver(current, isStrict),
            parsed.GetValue(_eachAlone),
            parsed.GetValue(_chromosome),
            rows ?? (IResolveOutput)new ResultsOutput(CreateOutput(parsed)),
            problems
        );
        await run.RunAsync(parsed.GetValue(_symbols) ?? [], table, cancellationToken);
        // The output file can be the same as the input file.
        table?.Dispose();
        target?.Commit();
        problems.Finish(table?.Notes);
        await ReleaseLines.WriteAsync(source, asOf, error);
        await error.WriteLineAsync(run.Summary);
        if (parsed.GetValue(_provenance) is { } provenance)
        {
            await Provenance.WriteAsync(
                provenance,
                source,
                asOf,
                run.Counts,
                _context.Time.GetUtcNow(),
                cancellationToken
            );
        }
        return problems.ExitCode;
    }

    private PassThroughOutput CreatePassThru(
        ParseResult parsed,
        Table table,
        TargetFile? target,
        Problems problems
    ) =>
        new(
            new TableLayout(table),
            target?.Stream ?? BytesOf.Open(parsed.InvocationConfiguration.Output),
            _output.IsSpreadsheetSafe(parsed),
            parsed.GetValue(_asOf) is not null,
            problems.Warn
        );

    private IRecordOutput<ResolutionRow> CreateOutput(ParseResult parsed)
    {
        var format = _output.FormatOf(parsed);
        var writer = _output.WriterOf(parsed);
        var isAsOf = parsed.GetValue(_asOf) is not null;
        var columns = isAsOf ? ResolutionRow.AsOfColumns : ResolutionRow.Columns;
        return format == TableFormat
            ? new ScreenOutput<ResolutionRow>(
                writer,
                isAsOf ? [.. ResolutionRow.FewColumns, "symbol_then"] : ResolutionRow.FewColumns,
                ResolutionRow.Cell
            )
            : RecordOutput.Create<ResolutionRow>(
                format,
                writer,
                columns,
                ResolutionRow.Cell,
                (json, row) => ResolutionRow.WriteJson(json, row, columns),
                _output.Defuse<ResolutionRow>(parsed, ResolutionRow.Defuse)
            );
    }
}
