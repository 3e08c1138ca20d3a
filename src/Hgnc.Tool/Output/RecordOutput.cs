using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Hgnc.Tool.Options;

namespace Hgnc.Tool.Output;

/// <summary>Creates the output for a value of <c>--format</c>.</summary>
internal static class RecordOutput
{
    public const string Tsv = FormatOption.Tsv;
    public const string Csv = FormatOption.Csv;
    public const string Json = FormatOption.Json;
    public const string JsonLines = FormatOption.JsonLines;

    /// <param name="format">The name of the format.</param>
    /// <param name="writer">The target.</param>
    /// <param name="columns">The columns of a table.</param>
    /// <param name="cell">The text of a record in a column.</param>
    /// <param name="write">Writes a record's JSON.</param>
    /// <param name="defuse">Makes the text of a record safe for spreadsheets, or null if it stays unchanged. JSON is never opened in a spreadsheet.</param>
    public static IRecordOutput<T> Create<T>(
        string format,
        TextWriter writer,
        IReadOnlyList<string> columns,
        Func<T, string, string> cell,
        Action<Utf8JsonWriter, T> write,
        Func<T, T>? defuse
    ) =>
        format switch
        {
            Json => new JsonOutput<T>(writer, write, isArray: true),
            JsonLines => new JsonOutput<T>(writer, write, isArray: false),
            _ => new TableOutput<T>(writer, columns, cell, isTsv: format == Tsv, defuse),
        };
}
