using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Suggestions;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;
using FileOptions = Hgnc.Tool.Input.FileOptions;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc find</c>: the hits of queries in HGNC's search language, and of the symbols in a table.</summary>
internal sealed class FindCommand
{
    private static readonly string[] Columns = ["hgnc_id", "symbol", "score", "query"];

    private readonly ToolContext _context;

    private readonly Argument<string[]> _queries = new("QUERY")
    {
        // Otherwise the help would name it by what it can be completed with.
        HelpName = "QUERY",
        Description =
            "A query in HGNC's search language: terms, \"phrases\", field:term, * and ?, AND, OR and NOT.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the symbols: its name, or its number from 1. Default: the column named symbol, gene or similar. A column named query has queries."
    );

    private readonly Option<string> _format = FormatOption.Create(
        RecordOutput.Tsv,
        RecordOutput.Csv,
        RecordOutput.Json,
        RecordOutput.JsonLines
    );

    private readonly Option<bool> _spreadsheetSafe = SpreadsheetOption.Create();

    private readonly Option<string> _encoding = EncodingOption.Create();

    private FindCommand(ToolContext context)
    {
        _context = context;
    }

    public static Command Create(ToolContext context)
    {
        var find = new FindCommand(context);
        var command = new Verb("find", "Find genes by queries, or by the symbols in a table.")
        {
            Examples =
            [
                "hgnc find BRAF 'symbol:ZNF*'",
                "hgnc find 'name:\"zinc finger\" AND status:Approved' --format csv",
                "hgnc find --from genes.csv",
            ],
        };
        find._queries.CompletionSources.Add(
            ToolCompletions.FromCopy(context, (copy, begun) => QuerySuggestions.Find(begun, copy))
        );
        command.Arguments.Add(find._queries);
        find._file.AddTo(command);
        command.Options.Add(find._format);
        command.Options.Add(find._spreadsheetSafe);
        command.Options.Add(find._encoding);
        command.Validators.Add(find.Validate);
        command.SetSourceAction(context, find.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        _file.Validate(result);
        if (!_file.IsGiven(result) && result.GetResult(_queries) is not { Tokens.Count: > 0 })
        {
            result.AddError(
                "There is nothing to find: give a query, or a file of symbols with --from."
            );
        }
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        ChosenSource source,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var problems = new Problems(error);
        using var table = await InputTable.OpenAsync(
            _file,
            _file.Read(parsed),
            parsed,
            _context,
            source,
            problems,
            cancellationToken,
            GeneSearches.QueryColumn
        );
        var output = RecordOutput.Create<HgncHit>(
            parsed.GetRequiredValue(_format),
            parsed.EncodedOutput(_encoding, _context),
            Columns,
            Cell,
            WriteJson,
            parsed.Defuse<HgncHit>(_spreadsheetSafe, SpreadsheetText.Defuse)
        );
        try
        {
            var resolver = new ResolverQueue(() => source.Current, cancellationToken);
            var steps = RequestStream.RunAsync(
                source.HoldAsync(
                    GeneSearches.JoinAsync(
                        parsed.GetValue(_queries) ?? [],
                        table,
                        problems,
                        cancellationToken
                    ),
                    cancellationToken
                ),
                new BatchedRequests<GeneSearch, HgncHit>(
                    (search, isNear, token) =>
                        search.FindAsync(resolver, source.Current, isNear, token),
                    search => search.CanJoin,
                    GeneSearch.Join,
                    () => source.Room,
                    cancellationToken
                ),
                output.Flush,
                cancellationToken
            );
            await foreach (var step in steps)
            {
                Take(step, output, problems);
            }
        }
        finally
        {
            output.End();
        }
        foreach (var note in table?.Notes ?? [])
        {
            problems.Note(note);
        }
        return problems.ExitCode;
    }

    private static void Take(
        RequestStep<GeneSearch, HgncHit> step,
        IRecordOutput<HgncHit> output,
        Problems problems
    )
    {
        var search = step.Request;
        var place = search.Origin?.ToString();
        if (step.Record is not null)
        {
            if (step.Given == 1 && search.Resolution is { } resolution)
            {
                problems.Warn(At($"{resolution}"));
            }
            output.Write(step.Record);
        }
        if (step.Error is not null)
        {
            problems.Add(step.Error, place: place);
        }
        else if (step is { IsEnd: true, Found: 0 })
        {
            if (search.Query.NoHitsHint is { } hint)
            {
                problems.Warn(hint);
            }
            else if (search.Resolution is { } resolution)
            {
                problems.AddNotFound(
                    At($"{resolution}"),
                    "hgnc resolve shows what each symbol can mean."
                );
            }
            else if (search.Plain is { } plain)
            {
                problems.AddNotFound(
                    At($"HGNC has nothing for '{plain}'."),
                    "Check the spelling; * and ? stand for what is not sure."
                );
            }
        }

        string At(string message) => place is null ? message : $"{place}: {message}";
    }

    private static string Cell(HgncHit hit, string column) =>
        column switch
        {
            "hgnc_id" => hit.HgncId,
            "symbol" => hit.Symbol,
            "score" => hit.Score.ToString(CultureInfo.InvariantCulture),
            _ => hit.Query,
        };

    // The service's own form of a hit, and the query besides: there may be several.
    private static void WriteJson(Utf8JsonWriter json, HgncHit hit)
    {
        json.WriteStartObject();
        json.WriteString("hgnc_id", hit.HgncId);
        json.WriteString("symbol", hit.Symbol);
        json.WriteNumber("score", hit.Score);
        json.WriteString("query", hit.Query);
        json.WriteEndObject();
    }
}
