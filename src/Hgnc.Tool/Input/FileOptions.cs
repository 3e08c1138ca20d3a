using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tables;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Input;

/// <summary>The options of verbs that read a file of symbols or IDs: a list, or a table.</summary>
internal sealed class FileOptions
{
    /// <summary>How long rows wait for the next if the service answers: it answers many as fast as one.</summary>
    public static readonly TimeSpan Patience = SourceWait.Longest;

    /// <summary>How long rows wait for the next if the local copy answers.</summary>
    public static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(50);

    /// <summary>The name that stands for the standard input.</summary>
    private const string StandardInput = "-";

    private readonly Option<string?> _from = new("--from")
    {
        Description =
            "A file: a list with one item a line, or a table (CSV, TSV or .xlsx, also .gz); - is standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _column;

    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "The sheet of the workbook: its name, or its number from 1.",
        HelpName = "S",
    };

    private readonly Option<bool> _noHeader = new("--no-header")
    {
        Description = "The first line of FILE is data, not a header.",
    };

    private readonly Option<string?> _delimiter = new("--delimiter")
    {
        Description = "The character between cells, or tab. Default: detected from the file.",
        HelpName = "D",
    };

    /// <param name="column">What the help says of the column.</param>
    public FileOptions(string column)
    {
        _column = new Option<string?>("--column") { Description = column, HelpName = "C" };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_from);
        command.Options.Add(_column);
        command.Options.Add(_noHeader);
        command.Options.Add(_sheet);
        command.Options.Add(_delimiter);
    }

    /// <summary>Whether a file is named.</summary>
    public bool IsGiven(CommandResult result) => result.GetResult(_from) is not null;

    /// <summary>Finds what needs a file and has none.</summary>
    public void Validate(CommandResult result, params Option[] others)
    {
        if (!IsGiven(result))
        {
            foreach (var option in (Option[])[_column, _noHeader, _sheet, _delimiter, .. others])
            {
                if (result.GetResult(option) is { Implicit: false })
                {
                    result.AddError($"{option.Name} needs --from: it says how to read the file.");
                }
            }
        }
        if (result.GetValue(_delimiter) is { } delimiter && ReadDelimiter(delimiter) is null)
        {
            result.AddError(
                $"--delimiter '{delimiter}' is not a single character: give one, or tab."
            );
        }
    }

    /// <summary>What the user says of the table.</summary>
    public TableOptions Read(ParseResult parsed) =>
        new()
        {
            Column = parsed.GetValue(_column),
            NoHeader = parsed.GetValue(_noHeader),
            Sheet = parsed.GetValue(_sheet),
            Delimiter = parsed.GetValue(_delimiter) is { } delimiter
                ? ReadDelimiter(delimiter)
                : null,
        };

    /// <summary>Opens the file; null where none is named.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">What is said of the table.</param>
    /// <param name="context">Has the standard input.</param>
    /// <param name="patience">How long more of what somebody may be typing is waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="HgncException">It cannot be read, or is no table.</exception>
    public async Task<Table?> OpenAsync(
        ParseResult parsed,
        TableOptions options,
        ToolContext context,
        TimeSpan patience,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_from) is not { } path ? null
        : path == StandardInput
            ? await Task.Run(
                    () => Table.Open(context.OpenInput(), "The standard input", options, patience),
                    cancellationToken
                )
                .WaitAsync(cancellationToken)
        : Table.Open(path, options);

    private static char? ReadDelimiter(string text) =>
        text switch
        {
            "tab" or "\\t" => '\t',
            { Length: 1 } when text[0] is < (char)128 and not '"' => text[0],
            _ => null,
        };
}
