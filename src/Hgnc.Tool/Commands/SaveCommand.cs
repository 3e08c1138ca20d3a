using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Rest;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc save</c>: makes the user's local copy, or updates it if there are new data.</summary>
internal sealed class SaveCommand
{
    private readonly ToolContext _context;

    private readonly Option<string?> _uri = new("--uri")
    {
        Description =
            "The address of the complete set, or of its folder with a slash at the end. Default: HGNC's.",
        HelpName = "URI",
    };

    private readonly Option<string?> _withdrawnUri = new("--withdrawn-uri")
    {
        Description = "The address of withdrawn.txt, if it is not in the folder of --uri.",
        HelpName = "URI",
    };

    private readonly Option<string?> _path = new("--path")
    {
        Description = "Import this file, or folder with HGNC's files, and download nothing.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _withdrawn = new("--withdrawn")
    {
        Description = "The file withdrawn.txt, if it is not in the folder of --path.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _release = ReleaseOption.Create(
        "Save this release beside the others: a day, a month for its last release, or latest. With --path or --uri, the day of the release in the file."
    );

    private readonly Option<string?> _archive = ReleaseOption.CreateArchive();

    private readonly Option<string?> _geneGroups = new("--gene-groups")
    {
        Description =
            "The folder with HGNC's files of gene groups (family.csv and others), if it is not the folder of --uri or --path.",
        HelpName = "URI|FOLDER",
    };

    private readonly Option<bool> _noGeneGroups = new("--no-gene-groups")
    {
        Description = "Leave out HGNC's files of gene groups.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Download and import even if there is nothing new.",
    };

    private readonly InsecureOption _allowInsecure = new();

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Show each request on stderr.",
    };

    private readonly Option<string> _format = DatasetOutput.CreateOption();

    private SaveCommand(ToolContext context)
    {
        _context = context;
    }

    public static Command Create(ToolContext context)
    {
        var save = new SaveCommand(context);
        var command = new Verb("save", "Make or update a local copy of HGNC's data.")
        {
            Examples =
            [
                "hgnc save",
                "hgnc save --path hgnc_complete_set.json --withdrawn withdrawn.txt",
                "hgnc save --release 2024-10-01",
                "hgnc save --release 2018-11-07 --path hgnc_complete_set_2018-11.txt.gz",
            ],
        };
        command.Options.Add(save._uri);
        command.Options.Add(save._withdrawnUri);
        command.Options.Add(save._path);
        command.Options.Add(save._withdrawn);
        command.Options.Add(save._release);
        command.Options.Add(save._archive);
        command.Options.Add(save._geneGroups);
        command.Options.Add(save._noGeneGroups);
        command.Options.Add(save._force);
        command.Options.Add(save._allowInsecure);
        command.Options.Add(save._format);
        command.Options.Add(save._verbose);
        command.Validators.Add(save.Validate);
        command.SetAction(save.RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        var isUri = result.GetResult(_uri) is not null;
        var isPath = result.GetResult(_path) is not null;
        if (isUri && isPath)
        {
            result.AddError(
                "--uri downloads files and --path imports files on this machine: give one of them."
            );
        }
        if (result.GetResult(_archive) is not null && (isUri || isPath))
        {
            result.AddError(
                "--archive already says where the files are: leave out --uri and --path."
            );
        }
        if (result.GetResult(_archive) is not null && result.GetResult(_release) is null)
        {
            result.AddError("--archive needs --release: give both.");
        }
        if (!isUri && result.GetResult(_withdrawnUri) is not null)
        {
            result.AddError("--withdrawn-uri needs --uri: give both.");
        }
        if (result.GetResult(_geneGroups) is not null && result.GetValue(_noGeneGroups))
        {
            result.AddError(
                "--no-gene-groups leaves out the files that --gene-groups names: give one of them."
            );
        }
        if (!isPath && result.GetResult(_withdrawn) is not null)
        {
            result.AddError("--withdrawn needs --path: give both.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var dataset = await SaveProgress.RunAsync(
            parsed.InvocationConfiguration.Error,
            _context,
            progress => SaveAsync(parsed, progress, cancellationToken)
        );
        DatasetOutput.Write(
            parsed.GetRequiredValue(_format),
            parsed.InvocationConfiguration.Output,
            dataset
        );
        return ExitCode.Ok;
    }

    private async Task<HgncDataset> SaveAsync(
        ParseResult parsed,
        SaveProgress progress,
        CancellationToken cancellationToken
    )
    {
        var settings = _allowInsecure.Over(HgncSettings.ForUser(), parsed);
        var observe = parsed.GetValue(_verbose)
            ? exchange => progress.WriteLine(exchange.ToString())
            : (Action<RestExchange>?)null;
        var release = parsed.GetValue(_release);
        var files = FindFiles(parsed);
        var archive =
            release is null || files is not null
                ? null
                : ReleaseArchive.Find(parsed.GetValue(_archive) ?? settings.Archive);
        var save = new DatasetSave(
            release,
            files,
            archive,
            parsed.GetValue(_force),
            _context.GetVariable(DatasetStore.Variable)
        );
        var (dataset, isUnchanged) = await save.RunAsync(
            progress,
            observe,
            settings.ToRestOptions(),
            cancellationToken
        );
        if (isUnchanged)
        {
            progress.WriteLine(save.UnchangedText);
        }
        if (dataset.GeneGroupProblem is { } problem)
        {
            progress.WriteLine("Warning: " + problem);
        }
        return dataset;
    }

    private DatasetOrigin? FindFiles(ParseResult parsed)
    {
        var origin =
            parsed.GetValue(_path) is { } path
                ? DatasetOrigin.FromFiles(path, parsed.GetValue(_withdrawn))
            : parsed.GetValue(_uri) is { } uri
                ? DatasetOrigin.FromUri(uri, parsed.GetValue(_withdrawnUri))
            : parsed.GetValue(_release) is null ? DatasetOrigin.Hgnc
            : null;
        var groups = parsed.GetValue(_geneGroups);
        if (origin is null && groups is not null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "A release of the archive has no gene groups.",
                "Leave out --gene-groups, or give the release's files with --path or --uri."
            );
        }
        return parsed.GetValue(_noGeneGroups) ? origin?.WithoutGeneGroups()
            : groups is not null ? origin?.WithGeneGroups(groups)
            : origin;
    }
}
