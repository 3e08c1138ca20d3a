using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;

namespace Hgnc.Tables.Reading;

/// <summary>
/// Reads the bytes of a table in chunks. The first one is large: what a column is made of can be seen in it before anything is done
/// with its rows.
/// </summary>
internal sealed class ChunkReader(Stream stream, TimeSpan patience) : IDisposable
{
    /// <summary>So many bytes are in the first chunk, where they are there.</summary>
    public const int FirstSize = 4 << 20;

    private const int Size = 1 << 20;
    private const int Piece = 64 << 10;

    private readonly ConcurrentBag<byte[]> _free = [];
    private readonly byte[] _piece = new byte[Piece];
    private byte[] _rest = [];
    private Task<int>? _reading;
    private bool _isFirst = true;

    /// <summary>Whether nothing comes behind what was read.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => IsEnd && _rest.Length == 0;

    /// <summary>The next bytes: what was left, and what comes behind it; fewer where somebody is typing them.</summary>
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
            // A program that keeps on writing does not wait either.
            isAny = true;
            if (count >= Size)
            {
                break;
            }
        }
        return new ArraySegment<byte>(buffer, 0, count);
    }

    /// <summary>Gives back what was not used: it comes first the next time.</summary>
    public void GiveBack(ArraySegment<byte> rest) => _rest = rest.AsSpan().ToArray();

    /// <summary>Takes back bytes that nobody needs any more, to be used again.</summary>
    public void Reuse(byte[] buffer)
    {
        // The first ones are too large to be kept.
        if (buffer.Length < FirstSize)
        {
            _free.Add(buffer);
        }
    }

    public void Dispose()
    {
        // A read from a terminal cannot be taken back; it ends with the process.
        if (_reading is null or { IsCompleted: true })
        {
            stream.Dispose();
        }
    }

    // A small file needs no large buffer.
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
