using System;

namespace Hgnc.Local.Database;

/// <summary>What SQLite says when it cannot do what it was asked to.</summary>
internal sealed class SqliteException : Exception
{
    /// <param name="message">SQLite's words.</param>
    /// <param name="code">SQLite's primary result code.</param>
    public SqliteException(string message, int code)
        : base($"SQLite error {code}: {message}")
    {
        Code = code;
    }

    public int Code { get; }
}
