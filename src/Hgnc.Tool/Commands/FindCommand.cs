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

/// <summary><c>hgnc find</c>: returns the hits of queries in HGNC's search language, and of the symbols in a table.</summary>
internal sealed class FindCommand
{
    private static readonly string[] Columns = ["hgnc_id", "symbol", "score", "query"];

    private readonly ToolContext _context;

    private readonly Argument<string[]> _queries = new("QUERY")
    {
        // Without a name, the help would show the completions instead.
        HelpName = "QUERY",
        Description =
            "A query in HGNC's search language: terms, \"phrases\", field:term, * and ?, AND, OR and NOT.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the symbols: its name, or its number, starting with 1. Default: the column named symbol, gene or similar. A column named query contains queries."
    );

    private readonly OutputOptions _output;

    private FindCommand(ToolContext context)
    {
        _context = context;
        _output = new OutputOptions(context);
    }

    public static Command Create(ToolContext context)
    {
        var find = new FindCommand(context);
        var command = new Verb("find", "Find genes by queries, or by the symbols in a table.")
        {
            Examples =
            [
                "hgnc find BRAF \"symbol:ZNF*\"",
                "hgnc find 'name:\"zinc finger\" AND status:Approved' --format csv",
                "hgnc find --from genes.csv",
            ],
        };
        find._queries.CompletionSources.Add(
            ToolCompletions.FromCopy(context, (copy, begun) => QuerySuggestions.Find(begun, copy))
        );
        command.Arguments.Add(find._queries);
        find._file.AddTo(command);
        find._output.AddTo(command);
        command.Validators.Add(result =>
            find._file.Validate(
                result,
                find._queries,
                "There is nothing to find: give a query, or a file of symbols with --from."
            )
        );
        command.SetSourceAction(context, find.RunAsync);
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
            _output.FormatOf(parsed),
            _output.WriterOf(parsed),
            Columns,
            Cell,
            WriteJson,
            _output.Defuse<HgncHit>(parsed, SpreadsheetText.Defuse)
        );
        await RequestLoop.RunAsync(
            GeneSearches.JoinAsync(
                parsed.GetValue(_queries) ?? [],
                table,
                problems,
                cancellationToken
            ),
            new BatchedRequests<GeneSearch, HgncHit>(
                new GeneSearchSender(() => source.Current, cancellationToken),
                () => source.Concurrency,
                cancellationToken
            ),
            output,
            step => Take(step, output, problems),
            source.CreateWait(),
            cancellationToken
        );
        return problems.Finish(table?.Notes);
    }

    private static void Take(
        RequestStep<GeneSearch, HgncHit> step,
        IRecordOutput<HgncHit> output,
        Problems problems
    )
    {
        var search = step.Request;
        var position = search.Origin?.ToString();
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
            problems.Add(step.Error, position: position);
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
                    At($"HGNC has no match for '{plain}'."),
                    "Check the spelling, or use the wildcards * and ?."
                );
            }
        }

        string At(string message) => position is null ? message : $"{position}: {message}";
    }

    private static string Cell(HgncHit hit, string column) =>
        column switch
        {
            "hgnc_id" => hit.HgncId,
            "symbol" => hit.Symbol,
            "score" => hit.Score.ToString(CultureInfo.InvariantCulture),
            _ => hit.Query,
        };

    // The service's own form of a hit, with the query, because there can be several queries.
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
