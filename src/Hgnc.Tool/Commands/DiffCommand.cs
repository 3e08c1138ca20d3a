using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Comparison;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tables;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using FileOptions = Hgnc.Tool.Input.FileOptions;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc diff</c>: shows what has changed from one saved release to another, for all genes or for those in a file.</summary>
internal sealed class DiffCommand
{
    private readonly ToolContext _context;

    private readonly Argument<string> _reference = new("REFERENCE")
    {
        HelpName = "REFERENCE",
        Description = "The older release: a day, or a month for its last release.",
    };

    private readonly Argument<string> _difference = new("DIFFERENCE")
    {
        HelpName = "DIFFERENCE",
        Description = "The newer release. Default: the newest one on this machine.",
        DefaultValueFactory = _ => "latest",
    };

    private readonly FileOptions _file = new(
        "The column of FILE with the genes: its name, or its number, starting with 1. Default: found by its name."
    );

    private readonly Option<HgncChangeKind[]> _kind = new("--kind")
    {
        Description =
            "Only changes of these kinds, such as Symbol, Name, New, Withdrawn, Merged, Split or CrossReference.",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _property = new("--property")
    {
        Description = "Compare only these fields, by HGNC's names, such as entrez_id.",
        HelpName = "FIELD",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly OutputOptions _output;

    private DiffCommand(ToolContext context)
    {
        _context = context;
        _output = new OutputOptions(
            context,
            ChangeOutput.Screen,
            [ChangeOutput.Markdown, ChangeOutput.Html],
            hasEncoding: false
        );
    }

    public static Command Create(ToolContext context)
    {
        var diff = new DiffCommand(context);
        var command = new Verb("diff", "Show what has changed from one saved release to another.")
        {
            Examples =
            [
                "hgnc diff 2018-11-07 latest --kind Symbol Merged Split Withdrawn",
                "hgnc diff 2018-11-07 --from panel.csv",
                "hgnc diff 2024-09 2024-10 --format markdown > changes.md",
            ],
        };
        command.Arguments.Add(diff._reference);
        command.Arguments.Add(diff._difference);
        diff._file.AddTo(command);
        command.Options.Add(diff._kind);
        command.Options.Add(diff._property);
        diff._output.AddTo(command);
        command.Validators.Add(result => diff._file.Validate(result));
        command.SetAction(diff.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(_context.GetVariable(DatasetStore.Variable));
        using var reference = Open(store, parsed.GetRequiredValue(_reference));
        using var difference = Open(store, parsed.GetRequiredValue(_difference));
        var options = new ComparisonOptions
        {
            Kinds = parsed.GetValue(_kind),
            Properties = parsed.GetValue(_property),
        };
        var problems = new Problems(parsed.InvocationConfiguration.Error);
        problems.Note(
            $"From release {reference.Dataset.Release} to release {difference.Dataset.Release}"
        );
        var output = ChangeOutput.Create(
            _output.FormatOf(parsed),
            _output.WriterOf(parsed),
            reference.Dataset.Release,
            difference.Dataset.Release,
            _output.Defuse<HgncChange>(parsed, change => change.Defuse())
        );
        using var table = await _file.OpenAsync(
            parsed,
            _file.Read(parsed),
            _context,
            isService: false,
            cancellationToken
        );
        var changes = table is null
            ? new ReleaseComparison(reference, difference, options).Compare(cancellationToken)
            : OfRows(table, new GeneChanges(reference, difference, options), cancellationToken);
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (change.Kind is HgncChangeKind.NotFound)
            {
                problems.NoteNotFound();
            }
            output.Write(change);
        }
        output.End();
        return problems.Finish(table?.Notes);
    }

    private static LocalSource Open(ReleaseStore store, string name) =>
        store.Find(ReleaseName.Parse(name)).Open();

    private static IEnumerable<HgncChange> OfRows(
        Table table,
        GeneChanges changes,
        CancellationToken cancellationToken
    )
    {
        while (table.ReadChunk() is { } chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < chunk.Count; i++)
            {
                if (chunk.Kind(i) == TableRecordKind.Row)
                {
                    var row = chunk.Row(i);
                    foreach (var change in table.Genes.Read(row).SelectMany(changes.Find))
                    {
                        yield return change;
                    }
                }
            }
            chunk.Release();
        }
    }
}
