using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Resolving;

/// <summary>Writes to a stream on a separate thread, in large blocks and in order.</summary>
internal sealed class OutputQueue : IDisposable
{
    private const int Size = 256 << 10;
    private const int Pieces = 4;

    private readonly BlockingCollection<ArraySegment<byte>> _full = new(Pieces);
    private readonly ConcurrentQueue<byte[]> _free = new();
    private readonly Task _writing;
    private byte[] _piece = new byte[Size];
    private int _count;

    public OutputQueue(Stream stream)
    {
        _writing = Task.Factory.StartNew(
            () =>
            {
                foreach (var piece in _full.GetConsumingEnumerable())
                {
                    stream.Write(piece);
                    _free.Enqueue(piece.Array!);
                }
                stream.Flush();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _piece.Length - _count)
        {
            var part = bytes[..(_piece.Length - _count)];
            part.CopyTo(_piece.AsSpan(_count));
            _count += part.Length;
            bytes = bytes[part.Length..];
            Flush();
        }
        bytes.CopyTo(_piece.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Queues what was written so far.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Flush()
    {
        if (_count == 0)
        {
            return;
        }
        var piece = new ArraySegment<byte>(_piece, 0, _count);
        while (!_full.TryAdd(piece, millisecondsTimeout: 50))
        {
            // The writing thread ends if the reader of a pipe has closed it.
            if (_writing.IsCompleted)
            {
                _writing.GetAwaiter().GetResult();
            }
        }
        _count = 0;
        _piece = _free.TryDequeue(out var free) ? free : new byte[Size];
    }

    /// <summary>Waits until everything is written.</summary>
    public void End()
    {
        if (_full.IsAddingCompleted)
        {
            return;
        }
        if (!_writing.IsFaulted)
        {
            Flush();
        }
        _full.CompleteAdding();
        _writing.GetAwaiter().GetResult();
    }

    public void Dispose() => _full.Dispose();
}
