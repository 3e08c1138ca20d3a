using System;
using System.Text;
using SQLitePCL;

namespace Hgnc.Local.Database;

/// <summary>A statement that runs once for each row, a million times in an import.</summary>
internal sealed class WriteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[1024];

    public WriteStatement(sqlite3 database, string sql)
    {
        _database = database;
        _statement = database.Prepare(sql);
    }

    /// <summary>Sets a parameter. Parameters are counted from 0, as in the statement.</summary>
    public WriteStatement Set(int index, long value)
    {
        _database.Check(raw.sqlite3_bind_int64(_statement, index + 1, value));
        return this;
    }

    public WriteStatement Set(int index, string? value)
    {
        if (value is null)
        {
            _database.Check(raw.sqlite3_bind_null(_statement, index + 1));
            return this;
        }
        var max = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < max)
        {
            _text = new byte[max];
        }
        var length = Encoding.UTF8.GetBytes(value, 0, value.Length, _text, 0);
        return SetUtf8(index, _text.AsSpan(0, length));
    }

    /// <summary>Sets text that is already in SQLite's encoding.</summary>
    public WriteStatement SetUtf8(int index, ReadOnlySpan<byte> value)
    {
        _database.Check(raw.sqlite3_bind_text(_statement, index + 1, value));
        return this;
    }

    public WriteStatement SetBlob(int index, ReadOnlySpan<byte> value)
    {
        _database.Check(raw.sqlite3_bind_blob(_statement, index + 1, value));
        return this;
    }

    public void Run()
    {
        _database.Check(raw.sqlite3_step(_statement), raw.SQLITE_DONE);
        raw.sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();
}
