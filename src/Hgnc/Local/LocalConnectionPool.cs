using System;
using System.Collections.Concurrent;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local;

/// <summary>
/// Idle connections for the next requests. There are as many connections in use as concurrent requests, because readers of one SQLite file
/// do not wait for each other.
/// </summary>
internal sealed class LocalConnectionPool : IDisposable
{
    private const int MaxIdle = 32;

    private readonly Func<CopyFile> _locate;
    private readonly ConcurrentBag<LocalConnection> _idle = new();
    private LocalContents _latest;
    private CopyFile _file;
    private int _idleCount;
    private int _disposed;

    /// <param name="locate">Returns the current path of the copy.</param>
    /// <exception cref="HgncException">The file is missing, is not a copy, has another version, or is damaged.</exception>
    public LocalConnectionPool(Func<CopyFile> locate)
    {
        _locate = locate;
        _file = locate();
        var first = Open(latest: null);
        _latest = first.Contents;
        Return(first);
        OpenPools.Add(this);
    }

    /// <summary>The metadata of the copy that was opened last.</summary>
    public LocalContents Latest => Volatile.Read(ref _latest);

    /// <summary>The file that was opened last.</summary>
    public string Path => Volatile.Read(ref _file).Path;

    /// <summary>The current path of the copy.</summary>
    public CopyFile Locate() => _locate();

    public LocalConnection Rent()
    {
        if (Volatile.Read(ref _disposed) != 0)
        {
            throw new ObjectDisposedException(nameof(LocalSource));
        }
        // If a new import has replaced the file, existing connections read the old one.
        var file = _locate();
        if (!file.Equals(Interlocked.Exchange(ref _file, file)))
        {
            CloseIdle();
        }
        while (_idle.TryTake(out var connection))
        {
            Interlocked.Decrement(ref _idleCount);
            if (IsLatest(connection))
            {
                return connection;
            }
            connection.Dispose();
        }
        var opened = Open(Latest);
        Volatile.Write(ref _latest, opened.Contents);
        return opened;
    }

    public void Return(LocalConnection connection)
    {
        if (!IsLatest(connection))
        {
            connection.Dispose();
        }
        else if (Interlocked.Increment(ref _idleCount) > MaxIdle)
        {
            Interlocked.Decrement(ref _idleCount);
            connection.Dispose();
        }
        else
        {
            _idle.Add(connection);
        }
        // The pool was disposed of during the request, so this connection has to be closed here.
        if (Volatile.Read(ref _disposed) != 0)
        {
            CloseIdle();
        }
    }

    /// <summary>Closes idle connections. Those in use stay open.</summary>
    public void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
        {
            Interlocked.Decrement(ref _idleCount);
            connection.Dispose();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            OpenPools.Remove(this);
            CloseIdle();
        }
    }

    private LocalConnection Open(LocalContents? latest)
    {
        while (true)
        {
            var path = _locate().Path;
            try
            {
                return LocalConnection.Open(path, latest);
            }
            catch (HgncException) when (_locate().Path != path)
            {
                // The copy was replaced just now, and the old one is deleted.
            }
        }
    }

    private bool IsLatest(LocalConnection connection) => connection.Contents.Stamp == Latest.Stamp;
}
