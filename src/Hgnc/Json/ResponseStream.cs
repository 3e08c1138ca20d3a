using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Json;

/// <summary>
/// Streams the records of a response as its bytes arrive. At any time, only one buffer and the records in it are in memory,
/// however long the response is.
/// </summary>
internal sealed class ResponseStream<T> : IAsyncDisposable
    where T : class
{
    private const int InitialBuffer = 64 * 1024;

    // No real record is nearly as large as this.
    private const int MaxRecordBytes = 32 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly ResponseParser<T> _parser;
    private readonly Queue<T> _ready = new();
    private readonly List<T> _parsed = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBuffer);
    private int _filled;
    private long _given;
    private bool _isBegun;
    private bool _isEnded;

    public ResponseStream(Stream stream, RecordReader<T> readRecord)
    {
        _stream = stream;
        _parser = new ResponseParser<T>(readRecord);
    }

    /// <summary><c>numFound</c>; 0 before <see cref="ReadHeadAsync"/>.</summary>
    public long Found => _parser.Found ?? 0;

    /// <summary><c>maxScore</c>.</summary>
    public double? MaxScore => _parser.MaxScore;

    /// <summary>Reads up to the first record, so that <see cref="Found"/> and <see cref="MaxScore"/> are known.</summary>
    /// <exception cref="HgncException">The body is not a response of HGNC's service.</exception>
    public async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (!_parser.IsAtRecords)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
        if (_parser.Found is null)
        {
            throw ResponseErrors.NotAResponse("it has records before it says how many there are");
        }
    }

    /// <summary>The records, in the order of the response.</summary>
    /// <exception cref="HgncException">The response ended early, had more records than it announced, or is not from HGNC.</exception>
    public async IAsyncEnumerable<T> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (true)
        {
            while (_ready.Count > 0)
            {
                yield return _ready.Dequeue();
            }
            if (_parser.IsDone)
            {
                RefuseMoreData();
            }
            if (_isEnded)
            {
                break;
            }
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
        CheckWhole();
    }

    public ValueTask DisposeAsync()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = Array.Empty<byte>();
        }
        _stream.Dispose();
        return default;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length)
        {
            Grow();
        }
        var count = await _stream
            .ReadAsync(_buffer, _filled, _buffer.Length - _filled, cancellationToken)
            .ConfigureAwait(false);
        _filled += count;
        _isEnded = count == 0;
        if (!_isBegun && (_filled >= 3 || count == 0))
        {
            SkipMark();
        }
        if (!_isBegun)
        {
            return;
        }
        Parse(_isEnded);
    }

    // Some servers put a byte order mark before UTF-8, which JSON does not allow.
    private void SkipMark()
    {
        _isBegun = true;
        if (_filled >= 3 && _buffer[0] == 0xEF && _buffer[1] == 0xBB && _buffer[2] == 0xBF)
        {
            _filled -= 3;
            Buffer.BlockCopy(_buffer, 3, _buffer, 0, _filled);
        }
    }

    private void Parse(bool isLast)
    {
        try
        {
            var used = _parser.Parse(_buffer.AsSpan(0, _filled), isLast, _parsed);
            _filled -= used;
            Buffer.BlockCopy(_buffer, used, _buffer, 0, _filled);
            _parsed.ForEach(_ready.Enqueue);
            _given += _parsed.Count;
            _parsed.Clear();
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw isLast && _parser.SawRecords ? Incomplete(e) : Malformed(e);
        }
        if (isLast && !_parser.IsDone)
        {
            throw _parser.SawRecords ? Incomplete(null) : Malformed(null);
        }
        if (_given > (_parser.Found ?? long.MaxValue))
        {
            throw Incomplete(null);
        }
        if (_parser.IsDone && !_parser.SawRecords)
        {
            throw Malformed(null);
        }
    }

    // No data may follow a response. Otherwise a second response, as in two files in one, would be silently left out.
    private void RefuseMoreData()
    {
        for (var i = 0; i < _filled; i++)
        {
            if (_buffer[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                throw ResponseErrors.NotAResponse("it continues after its end");
            }
        }
        _filled = 0;
    }

    private void CheckWhole()
    {
        if (_given != Found)
        {
            throw Incomplete(null);
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxRecordBytes)
        {
            throw ResponseErrors.NotAResponse("a part of it is longer than any record of HGNC's");
        }
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Buffer.BlockCopy(_buffer, 0, larger, 0, _filled);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private HgncException Incomplete(Exception? inner) =>
        new(
            HgncErrorKind.IncompleteAnswer,
            $"The response announced {Found} records but {(_given > Found ? "had more" : $"ended after {_given}")}.",
            "Try again; the records before this error are not the whole response.",
            inner
        );

    private static HgncException Malformed(Exception? inner) =>
        ResponseErrors.NotAResponse(
            inner is null
                ? "it has no records and no count of them"
                : "it is not JSON of the form that the service gives",
            inner
        );
}
