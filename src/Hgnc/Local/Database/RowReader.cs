using System;
using Hgnc.Text;
using SQLitePCL;

namespace Hgnc.Local.Database;

/// <summary>The rows of a statement.</summary>
internal readonly struct RowReader : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RowReader(sqlite3 database, sqlite3_stmt statement)
    {
        _database = database;
        _statement = statement;
    }

    /// <summary>Moves to the next row. Returns false after the last one.</summary>
    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_DONE)
        {
            return false;
        }
        _database.Check(result, raw.SQLITE_ROW);
        return true;
    }

    public long GetInt64(int column) => raw.sqlite3_column_int64(_statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(_statement, column);

    /// <summary>The bytes of a column, valid until the next row.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>The text of a column, or null.</summary>
    /// <exception cref="System.Text.DecoderFallbackException">The text is not UTF-8: the copy is damaged.</exception>
    public string? GetText(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL
            ? null
            : Utf8Text.Read(GetBytes(column));

    /// <exception cref="FormatException">The column has no text: the copy is damaged.</exception>
    public string GetString(int column) =>
        GetText(column) ?? throw new FormatException("A column has no text.");

    // The error was already reported when it occurred.
    public void Dispose() => _ = raw.sqlite3_reset(_statement);
}
