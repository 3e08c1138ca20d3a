using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using Hgnc.Local.Database;
using Hgnc.Local.Records;
using SQLitePCL;

namespace Hgnc.Local.Copy;

/// <summary>A connection to a copy, for one request at a time, with its prepared statements.</summary>
internal sealed class LocalConnection : IDisposable
{
    // SQLite's own interrupt is lost between two statements. So SQLite checks for cancellation every fraction of a millisecond.
    private const int StepsBetweenLooks = 10_000;

    private readonly sqlite3 _database;
    private readonly string _path;
    private readonly Dictionary<string, ReadStatement> _statements = new(StringComparer.Ordinal);

    private CancellationToken _wanted;

    private LocalConnection(sqlite3 database, string path, LocalContents contents)
    {
        _database = database;
        _path = path;
        Contents = contents;
        raw.sqlite3_progress_handler(_database, StepsBetweenLooks, IsUnwanted, null);
    }

    /// <summary>The metadata of the file. A later import makes another file.</summary>
    public LocalContents Contents { get; }

    /// <exception cref="HgncException">The file is missing, is not a copy, has another version, or is damaged.</exception>
    public static LocalConnection Open(string path, LocalContents? latest)
    {
        var size = LocalHeader.Check(path);
        sqlite3? database = null;
        try
        {
            database = Sqlite.OpenToRead(path);
            return new LocalConnection(
                database,
                path,
                LocalContents.Read(database, path, size, latest)
            );
        }
        catch (Exception e) when (IsDamage(e))
        {
            database?.Dispose();
            throw LocalErrors.Copy(path, "is damaged", e);
        }
    }

    /// <summary>Reads rows of a statement. There are only a few statements, each prepared once; their parameters are $0, $1 and so on.</summary>
    public RowReader Query(string sql, params object[] values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new ReadStatement(_database, sql);
            _statements.Add(sql, statement);
        }
        return statement.Run(values);
    }

    /// <summary>Works with the copy. Cancelling interrupts SQLite at any point.</summary>
    /// <exception cref="HgncException">The copy is damaged.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _wanted = cancellationToken;
        try
        {
            return work();
        }
        catch (SqliteException e)
            when (e.Code == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw LocalErrors.Copy(_path, "cannot be read to its end: it is damaged", e);
        }
        finally
        {
            _wanted = CancellationToken.None;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
        _database.Dispose();
    }

    // The exceptions while reading a damaged copy.
    private static bool IsDamage(Exception e) =>
        e
            is SqliteException
                or FormatException
                or OverflowException
                or JsonException
                or KeyNotFoundException
                or ArgumentException
        || (e is InvalidOperationException and not ObjectDisposedException);

    private int IsUnwanted(object _) => _wanted.IsCancellationRequested ? 1 : 0;
}
