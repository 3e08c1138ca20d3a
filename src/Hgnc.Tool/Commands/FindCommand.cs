using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Hgnc.Suggestions;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc find</c>: the hits of queries in HGNC's search language.</summary>
internal static class FindCommand
{
    private static readonly string[] Columns = ["hgnc_id", "symbol", "score", "query"];

    public static Command Create(ToolContext context)
    {
        var queries = new Argument<string[]>("QUERY")
        {
            // Else the help would name it by what it can be completed with.
            HelpName = "QUERY",
            Description =
                "A query in HGNC's search language: terms, \"phrases\", field:term, * and ?, AND, OR and NOT.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = FormatOption.Create(
            RecordOutput.Tsv,
            RecordOutput.Csv,
            RecordOutput.Json,
            RecordOutput.JsonLines
        );
        var spreadsheetSafe = SpreadsheetOption.Create();
        var encoding = EncodingOption.Create();
        var command = new Verb("find", "Find genes by queries in HGNC's search language.")
        {
            Examples =
            [
                "hgnc find BRAF 'symbol:ZNF*'",
                "hgnc find 'name:\"zinc finger\" AND status:Approved' --format csv",
            ],
        };
        queries.CompletionSources.Add(
            ToolCompletions.FromCopy(context, (copy, begun) => QuerySuggestions.Find(begun, copy))
        );
        command.Arguments.Add(queries);
        command.Options.Add(format);
        command.Options.Add(spreadsheetSafe);
        command.Options.Add(encoding);
        command.SetSourceAction(
            context,
            async (parsed, source, error, cancellationToken) =>
            {
                var problems = new Problems(error);
                var output = RecordOutput.Create<HgncHit>(
                    parsed.GetRequiredValue(format),
                    parsed.EncodedOutput(encoding, context),
                    Columns,
                    Cell,
                    WriteJson,
                    parsed.Defuse<HgncHit>(spreadsheetSafe, SpreadsheetText.Defuse)
                );
                try
                {
                    var steps = RequestStream.RunAsync(
                        source.CountAsync(
                            Parse(parsed.GetRequiredValue(queries), problems).ToAsyncEnumerable(),
                            cancellationToken
                        ),
                        (query, token) => source.Current.SearchAsync(query, token),
                        () => source.Room,
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
                return problems.ExitCode;
            }
        );
        return command;
    }

    private static IEnumerable<HgncQuery> Parse(IEnumerable<string> texts, Problems problems)
    {
        foreach (var text in texts)
        {
            HgncQuery query;
            try
            {
                query = HgncQuery.Parse(text);
            }
            catch (HgncException e)
            {
                problems.Add(e);
                continue;
            }
            yield return query;
        }
    }

    private static void Take(
        RequestStep<HgncQuery, HgncHit> step,
        IRecordOutput<HgncHit> output,
        Problems problems
    )
    {
        if (step.Record is not null)
        {
            output.Write(step.Record);
        }
        if (step.Error is not null)
        {
            problems.Add(step.Error);
        }
        else if (step is { IsEnd: true, Found: 0, Request.NoHitsHint: { } hint })
        {
            problems.Warn(hint);
        }
        else if (step is { IsEnd: true, Found: 0, Request.IsPlainTerm: true })
        {
            problems.AddNotFound(
                $"HGNC has nothing for '{step.Request.Text}'.",
                "Check the spelling; * and ? stand for what is not sure."
            );
        }
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
