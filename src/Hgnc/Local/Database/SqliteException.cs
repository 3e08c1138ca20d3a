using System;

namespace Hgnc.Local.Database;

/// <summary>An error of SQLite.</summary>
internal sealed class SqliteException : Exception
{
    /// <param name="message">SQLite's message.</param>
    /// <param name="code">SQLite's primary result code.</param>
    public SqliteException(string message, int code)
        : base($"SQLite error {code}: {message}")
    {
        Code = code;
    }

    public int Code { get; }
}
