using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Data.Sqlite;

namespace Hgnc.Local;

/// <summary>One reader of a copy, for one request at a time, with the statements that it prepared.</summary>
internal sealed class LocalConnection : IDisposable
{
    private const int InterruptedCode = 9;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private LocalConnection(SqliteConnection connection, string path, LocalContents contents)
    {
        _connection = connection;
        _path = path;
        Contents = contents;
    }

    /// <summary>What the file that it reads says of itself: a later import makes another file.</summary>
    public LocalContents Contents { get; }

    /// <exception cref="HgncException">The file is missing, no copy, of another version, or damaged.</exception>
    public static LocalConnection Open(string path, LocalContents? latest)
    {
        LocalHeader.Check(path);
        SqliteConnection? connection = null;
        try
        {
            connection = Sqlite.Open(path, SqliteOpenMode.ReadOnly);
            return new LocalConnection(
                connection,
                path,
                LocalContents.Read(connection, path, latest)
            );
        }
        catch (Exception e)
            when (e
                    is SqliteException
                        or FormatException
                        or InvalidCastException
                        or InvalidOperationException
            )
        {
            connection?.Dispose();
            throw LocalErrors.Copy(path, "is damaged", e);
        }
    }

    /// <summary>Reads rows of a statement, which is one of a few and prepared once; values stand in it as $0, $1 and so on.</summary>
    public SqliteDataReader Query(string sql, params object[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }
            _commands.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
        return command.ExecuteReader();
    }

    /// <summary>Does some work on the copy, which cancelling ends wherever SQLite is in it.</summary>
    /// <exception cref="HgncException">The copy turned out to be damaged.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(Interrupt);
        try
        {
            return work();
        }
        catch (SqliteException e)
            when (e.SqliteErrorCode == InterruptedCode && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is SqliteException or System.Text.Json.JsonException)
        {
            throw LocalErrors.Copy(_path, "cannot be read to its end: it is damaged", e);
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }

    private void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);
}
