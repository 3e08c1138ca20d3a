using System;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local;

/// <summary>A connection that is lent to a request. It returns to the pool once, even if it is disposed of several times.</summary>
internal sealed class LocalLease : IDisposable
{
    private readonly LocalConnectionPool _pool;
    private LocalConnection? _connection;

    public LocalLease(LocalConnectionPool pool)
    {
        _pool = pool;
        _connection = pool.Rent();
    }

    public LocalConnection Connection =>
        _connection ?? throw new ObjectDisposedException("HgncResponse");

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            _pool.Return(connection);
        }
    }
}
