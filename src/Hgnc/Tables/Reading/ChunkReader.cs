using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

namespace Hgnc.Tables.Reading;

/// <summary>
/// Reads the bytes of a table in chunks. The first one is large, so that it shows the content of columns before the rows
/// are processed.
/// </summary>
internal sealed class ChunkReader(Stream stream, TimeSpan patience) : IDisposable
{
    /// <summary>The size of the first chunk in bytes, if there are as many.</summary>
    public const int FirstSize = 4 << 20;

    private const int Size = 1 << 20;
    private const int Piece = 64 << 10;

    private readonly ConcurrentBag<byte[]> _free = [];
    private readonly byte[] _piece = new byte[Piece];
    private byte[] _rest = [];
    private Task<int>? _reading;
    private bool _isFirst = true;

    /// <summary>Whether the input has ended.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether there are no more bytes.</summary>
    public bool IsEmpty => IsEnd && _rest.Length == 0;

    /// <summary>The next bytes: the rest of the last chunk and the bytes that follow; fewer if they are being typed.</summary>
    public ArraySegment<byte> Read()
    {
        var size = _isFirst ? FirstSize : Math.Max(Size, 2 * _rest.Length);
        var isPatient = patience > TimeSpan.Zero;
        var buffer =
            _isFirst || isPatient || !_free.TryTake(out var used) || used.Length < size
                ? new byte[isPatient ? Math.Max(2 * Piece, 2 * _rest.Length) : FitTo(size)]
                : used;
        _isFirst = false;
        _rest.CopyTo(buffer, 0);
        var count = _rest.Length;
        _rest = [];
        var isAny = false;
        while (!IsEnd && count < buffer.Length)
        {
            if (patience == TimeSpan.Zero)
            {
                var read = stream.Read(buffer, count, buffer.Length - count);
                IsEnd = read == 0;
                count += read;
                continue;
            }
            _reading ??= Task.Run(() => stream.Read(_piece, 0, Piece));
            if (isAny && !_reading.Wait(patience))
            {
                break;
            }
            if (count + Piece > buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
            var came = _reading.GetAwaiter().GetResult();
            _reading = null;
            Buffer.BlockCopy(_piece, 0, buffer, count, came);
            count += came;
            IsEnd = came == 0;
            // Do not wait for a program that writes continuously.
            isAny = true;
            if (count >= Size)
            {
                break;
            }
        }
        return new ArraySegment<byte>(buffer, 0, count);
    }

    /// <summary>Returns unused bytes, which come first the next time.</summary>
    public void GiveBack(ArraySegment<byte> rest) => _rest = rest.AsSpan().ToArray();

    /// <summary>Takes back a buffer for reuse.</summary>
    public void Reuse(byte[] buffer)
    {
        // The first buffers are too large to be kept.
        if (buffer.Length < FirstSize)
        {
            _free.Add(buffer);
        }
    }

    public void Dispose()
    {
        // A read from a terminal cannot be cancelled. It ends with the process.
        if (_reading is null or { IsCompleted: true })
        {
            stream.Dispose();
        }
    }

    // A small file does not need a large buffer.
    private int FitTo(int size)
    {
        try
        {
            return stream.CanSeek
                ? (int)
                    Math.Min(size, Math.Max(0, stream.Length - stream.Position) + _rest.Length + 1)
                : size;
        }
        catch (IOException)
        {
            return size;
        }
    }
}
