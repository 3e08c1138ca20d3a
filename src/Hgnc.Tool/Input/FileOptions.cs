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
    // How long rows wait for the next row if the local copy answers. The service needs as long for many rows as for one.
    private static readonly TimeSpan MaxWaitForCopy = TimeSpan.FromMilliseconds(50);

    // The name for standard input.
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
        Description = "The sheet of the workbook: its name, or its number, starting with 1.",
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

    /// <param name="column">The help text of the column option.</param>
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

    private bool IsGiven(CommandResult result) => result.GetResult(_from) is not null;

    /// <summary>Adds an error if neither the argument nor a file is given, or an option needs a file.</summary>
    public void Validate(
        CommandResult result,
        Argument argument,
        string nothing,
        params Option[] others
    )
    {
        Validate(result, others);
        if (!IsGiven(result) && result.GetResult(argument) is not { Tokens.Count: > 0 })
        {
            result.AddError(nothing);
        }
    }

    /// <summary>Adds an error for each option that needs a file if no file is given.</summary>
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

    /// <summary>The user's options for reading the table.</summary>
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

    /// <summary>Opens the file, or returns null if no file is given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The options for reading the table.</param>
    /// <param name="context">Has standard input.</param>
    /// <param name="isService">Whether the service answers. If so, rows that are typed wait longer for more rows.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="HgncException">The file cannot be read, or is not a table.</exception>
    public async Task<Table?> OpenAsync(
        ParseResult parsed,
        TableOptions options,
        ToolContext context,
        bool isService,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_from) is not { } path ? null
        : path == StandardInput
            ? await Task.Run(
                    () =>
                        Table.Open(
                            context.OpenInput(),
                            "The standard input",
                            options,
                            isService ? SourceWait.MaxWait : MaxWaitForCopy
                        ),
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
