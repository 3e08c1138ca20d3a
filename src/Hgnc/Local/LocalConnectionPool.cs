using System;
using System.Collections.Concurrent;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local;

/// <summary>
/// Connections that wait for the next request. There are as many in use as there are requests at once: readers of one SQLite file
/// do not wait for each other.
/// </summary>
internal sealed class LocalConnectionPool : IDisposable
{
    private const int MaxIdle = 32;

    private readonly Func<CopyFile> _locate;
    private readonly ConcurrentBag<LocalConnection> _idle = new();
    private LocalContents _latest;
    private CopyFile _place;
    private int _idleCount;
    private int _disposed;

    /// <param name="locate">Tells where the copy is now.</param>
    /// <exception cref="HgncException">The file is missing, no copy, of another version, or damaged.</exception>
    public LocalConnectionPool(Func<CopyFile> locate)
    {
        _locate = locate;
        _place = locate();
        var first = Open(latest: null);
        _latest = first.Contents;
        Return(first);
        OpenPools.Add(this);
    }

    /// <summary>What the copy that was opened last says of itself.</summary>
    public LocalContents Latest => Volatile.Read(ref _latest);

    /// <summary>The file that it opened last.</summary>
    public string Path => Volatile.Read(ref _place).Path;

    /// <summary>Where the copy is now.</summary>
    public CopyFile Locate() => _locate();

    public LocalConnection Rent()
    {
        if (Volatile.Read(ref _disposed) != 0)
        {
            throw new ObjectDisposedException(nameof(LocalSource));
        }
        // Where a new import has taken the file's place, what was opened before reads the old one.
        var place = _locate();
        if (!place.Equals(Interlocked.Exchange(ref _place, place)))
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
        // Disposed of while the request went on: nobody else will clear up after it.
        if (Volatile.Read(ref _disposed) != 0)
        {
            CloseIdle();
        }
    }

    /// <summary>Closes the connections that wait for a request; those of requests under way stay open.</summary>
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
                // Another copy took its place just now, and this one is gone.
            }
        }
    }

    private bool IsLatest(LocalConnection connection) => connection.Contents.Stamp == Latest.Stamp;
}
