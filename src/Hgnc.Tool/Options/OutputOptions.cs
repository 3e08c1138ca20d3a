using System;
using System.CommandLine;
using System.IO;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Options;

/// <summary>The options of verbs that write records: <c>--format</c>, <c>--spreadsheet-safe</c> and <c>--encoding</c>.</summary>
internal sealed class OutputOptions
{
    private readonly ToolContext _context;
    private readonly Option<string> _format;
    private readonly Option<bool> _spreadsheetSafe = SpreadsheetOption.Create();
    private readonly Option<string>? _encoding;

    /// <param name="context">Knows whether the output is a terminal.</param>
    /// <param name="screen">The format that is the default in a terminal, or null if the verb has no format for the screen.</param>
    /// <param name="reports">Formats other than those of records.</param>
    /// <param name="hasEncoding">Whether the verb has the option <c>--encoding</c>.</param>
    public OutputOptions(
        ToolContext context,
        string? screen = null,
        string[]? reports = null,
        bool hasEncoding = true
    )
    {
        _context = context;
        string[] formats =
        [
            FormatOption.Tsv,
            FormatOption.Csv,
            FormatOption.Json,
            FormatOption.JsonLines,
            .. reports ?? [],
        ];
        _format = FormatOption.Create(
            screen is null ? formats
            : context.IsTerminal ? [screen, .. formats]
            : [.. formats, screen]
        );
        _encoding = hasEncoding ? EncodingOption.Create() : null;
    }

    /// <summary>The option <c>--format</c>.</summary>
    public Option Format => _format;

    /// <summary>The option <c>--encoding</c>, or null if the verb does not have it.</summary>
    public Option? Encoding => _encoding;

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_spreadsheetSafe);
        if (_encoding is not null)
        {
            command.Options.Add(_encoding);
        }
    }

    /// <summary>The format on the command line, or the default.</summary>
    public string FormatOf(ParseResult parsed) => parsed.GetRequiredValue(_format);

    /// <summary>The output, after its byte order mark if the command line requests one.</summary>
    public TextWriter WriterOf(ParseResult parsed) =>
        _encoding is null
            ? parsed.InvocationConfiguration.Output
            : parsed.EncodedOutput(_encoding, _context);

    /// <summary>Whether text must be safe to open in a spreadsheet.</summary>
    public bool IsSpreadsheetSafe(ParseResult parsed) => parsed.GetValue(_spreadsheetSafe);

    /// <summary>Makes each record of a table safe to open in a spreadsheet, or null if the records stay unchanged.</summary>
    public Func<T, T>? Defuse<T>(ParseResult parsed, Func<T, T> defuse) =>
        IsSpreadsheetSafe(parsed) ? defuse : null;
}
