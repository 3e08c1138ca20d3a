using System;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>Reads one record of a response's <c>docs</c>.</summary>
/// <param name="reader">The reader, at the opening brace of the record.</param>
/// <param name="json">The text that the reader reads.</param>
/// <param name="record">The record.</param>
/// <returns>False if the buffer ends before the record. It is read again when more data have arrived.</returns>
internal delegate bool RecordReader<T>(
    ref Utf8JsonReader reader,
    ReadOnlySpan<byte> json,
    out T? record
);
