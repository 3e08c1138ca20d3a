using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using Hgnc.Local.Database;
using Hgnc.Local.Records;
using SQLitePCL;

namespace Hgnc.Local.Copy;

/// <summary>One reader of a copy, for one request at a time, with the statements that it prepared.</summary>
internal sealed class LocalConnection : IDisposable
{
    // SQLite's own interrupt is lost where it comes between two statements. So SQLite asks, each fraction of a millisecond.
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

    /// <summary>What the file that it reads says of itself: a later import makes another file.</summary>
    public LocalContents Contents { get; }

    /// <exception cref="HgncException">The file is missing, no copy, of another version, or damaged.</exception>
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

    /// <summary>Reads rows of a statement, which is one of a few and prepared once; values stand in it as $0, $1 and so on.</summary>
    public RowReader Query(string sql, params object[] values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new ReadStatement(_database, sql);
            _statements.Add(sql, statement);
        }
        return statement.Run(values);
    }

    /// <summary>Does some work on the copy, which cancelling ends wherever SQLite is in it.</summary>
    /// <exception cref="HgncException">The copy turned out to be damaged.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
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

    // What reading throws where the copy is not as an import makes it.
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
