using System;
using System.Text.Json;

namespace Hgnc.Json;

/// <summary>Reads one record of an answer's <c>docs</c>.</summary>
/// <param name="reader">At the record's opening brace.</param>
/// <param name="json">What the reader reads.</param>
/// <param name="record">The record.</param>
/// <returns>False where the buffer ends before the record does: it is read again when more has come.</returns>
internal delegate bool RecordReader<T>(
    ref Utf8JsonReader reader,
    ReadOnlySpan<byte> json,
    out T? record
);
