using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Hgnc.Tool.Options;

namespace Hgnc.Tool.Output;

/// <summary>Makes the output of a format that <c>--format</c> names.</summary>
internal static class RecordOutput
{
    public const string Tsv = FormatOption.Tsv;
    public const string Csv = FormatOption.Csv;
    public const string Json = FormatOption.Json;
    public const string JsonLines = FormatOption.JsonLines;

    /// <param name="format">One of the formats' names.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">The columns of a table.</param>
    /// <param name="cell">The text of a record in a column.</param>
    /// <param name="write">Writes a record's JSON.</param>
    /// <param name="defuse">Makes a record's text such as no spreadsheet runs; null where it stays as it is. No spreadsheet opens JSON.</param>
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
