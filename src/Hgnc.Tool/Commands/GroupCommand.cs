using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Groups;
using Hgnc.Suggestions;
using Hgnc.Tables;
using Hgnc.Tool.Completion;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;
using FileOptions = Hgnc.Tool.Input.FileOptions;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc group</c>: shows gene groups, their parents and subgroups, and their genes.</summary>
internal sealed class GroupCommand
{
    private readonly ToolContext _context;

    private readonly Argument<string[]> _groups = new("GROUP")
    {
        HelpName = "GROUP",
        Description =
            "Numbers, names, aliases or root symbols of gene groups. * and ? are wildcards. Without any, all groups.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _genes = new("--gene")
    {
        Description = "The groups of these genes: approved symbols, HGNC IDs or accessions.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the genes: its name, or its number, starting with 1. Default: found by its name."
    );

    private readonly Option<bool> _recurse = new("--recurse")
    {
        Description = "Write the genes of the groups and of all groups below them, each gene once.",
    };

    private readonly Option<bool> _tree = new("--tree")
    {
        Description = "Write the groups and all groups below them as a tree.",
    };

    private readonly OutputOptions _output;

    private GroupCommand(ToolContext context)
    {
        _context = context;
        _output = new OutputOptions(context, GroupOutput.Table);
    }

    public static Command Create(ToolContext context)
    {
        var group = new GroupCommand(context);
        var command = new Verb(
            "group",
            "Show gene groups: their genes, parent groups and subgroups."
        )
        {
            Examples =
            [
                "hgnc group \"RAF family\"",
                "hgnc group \"Zinc fingers\" --tree",
                "hgnc group \"Zinc fingers\" --recurse | hgnc get --from - --format csv",
                "hgnc group --gene BRAF",
            ],
        };
        group._groups.CompletionSources.Add(
            ToolCompletions.FromCopy(context, ValueSuggestions.GeneGroups)
        );
        command.Arguments.Add(group._groups);
        command.Options.Add(group._genes);
        group._file.AddTo(command);
        command.Options.Add(group._recurse);
        command.Options.Add(group._tree);
        group._output.AddTo(command);
        command.Validators.Add(group.Validate);
        command.SetSourceAction(context, group.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        _file.Validate(result);
        if (result.GetValue(_recurse) && result.GetValue(_tree))
        {
            result.AddError("--recurse writes genes and --tree writes groups: give one of them.");
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
        // If the user names a service, it answers even if there is a copy.
        if (parsed.GetValue<string?>("--base-uri") is null)
        {
            source.PreferCopy();
        }
        using var table = await _file.OpenAsync(
            parsed,
            _file.Read(parsed),
            _context,
            source.IsService,
            cancellationToken
        );
        var sender = new GeneGroupSender(
            () => source.Current,
            parsed.GetValue(_recurse),
            parsed.GetValue(_tree),
            cancellationToken
        );
        var isWarned = false;
        var output = GroupOutput.Create(
            _output.FormatOf(parsed),
            _output.WriterOf(parsed),
            parsed.GetValue(_recurse),
            parsed.GetValue(_tree),
            _output.IsSpreadsheetSafe(parsed)
        );
        var requests = new BatchedRequests<GeneGroupRequest, object>(
            new CheckedSender<GeneGroupRequest, object>(
                sender,
                static request => (request.Origin as IdOrigin)?.Error
            ),
            () => source.Concurrency,
            cancellationToken
        );
        await RequestLoop.RunAsync(
            RequestsAsync(parsed, table, cancellationToken),
            requests,
            output,
            step =>
            {
                if (!isWarned && step.Error is null && sender.Limitation is { } limitation)
                {
                    isWarned = true;
                    problems.Warn(limitation);
                }
                Take(step, output, problems);
            },
            source.CreateWait(),
            cancellationToken
        );
        return problems.Finish(table?.Notes);
    }

    private static void Take(
        RequestStep<GeneGroupRequest, object> step,
        GroupOutput output,
        Problems problems
    )
    {
        var origin = step.Request.Origin as IdOrigin;
        if (step.Record is not null)
        {
            output.Write(step.Record);
        }
        if (step.Error is not null)
        {
            problems.Add(step.Error, position: origin?.Position);
        }
        else if (step.IsEnd && step.Request.Missing is { } missing)
        {
            problems.AddNotFound(origin?.At(missing.Message) ?? missing.Message, missing.Advice);
        }
    }

    private async IAsyncEnumerable<GeneGroupRequest> RequestsAsync(
        ParseResult parsed,
        Table? table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (texts, genes) = (parsed.GetValue(_groups) ?? [], parsed.GetValue(_genes) ?? []);
        if (texts.Length == 0 && genes.Length == 0 && table is null)
        {
            texts = ["*"];
        }
        foreach (var text in texts)
        {
            yield return GeneGroupRequest.ForText(text);
        }
        await foreach (
            var gene in GeneIds
                .JoinAsync(genes, table, null, cancellationToken)
                .Where(gene => IdOrigin.Of(gene).Text.Length > 0)
        )
        {
            yield return GeneGroupRequest.ForGene(gene);
        }
    }
}
