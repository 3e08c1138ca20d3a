using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.Input;

/// <summary>A text whose beginning was read already, from the beginning.</summary>
internal sealed class ReaderWithHead(string head, TextReader rest) : TextReader
{
    private int _given;

    public override int Peek() => _given < head.Length ? head[_given] : rest.Peek();

    public override int Read() => _given < head.Length ? head[_given++] : rest.Read();

    public override int Read(Span<char> buffer) =>
        _given < head.Length ? Take(buffer) : rest.Read(buffer);

    public override int Read(char[] buffer, int index, int count) =>
        Read(buffer.AsSpan(index, count));

    public override ValueTask<int> ReadAsync(
        Memory<char> buffer,
        CancellationToken cancellationToken = default
    ) =>
        _given < head.Length
            ? ValueTask.FromResult(Take(buffer.Span))
            : rest.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(char[] buffer, int index, int count) =>
        ReadAsync(buffer.AsMemory(index, count)).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Take(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, head.Length - _given);
        head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
