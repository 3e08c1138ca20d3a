using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;

namespace Hgnc.Throttling.Machine;

/// <summary>
/// The small file in which the processes of a machine keep a shared limit. Each access opens the file exclusively,
/// reads it, writes it and closes it. If a process dies at any point, the system releases the file.
/// </summary>
internal sealed class LimitFile
{
    // An access takes well below a millisecond. A program that has the file open for this long, without any writes, will not release it.
    private static readonly TimeSpan AccessTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(1);
    private const int TriesAtOnce = 20;

    private readonly object _access = new();
    private readonly Func<string> _findFolder;
    private readonly string _name;
    private readonly WindowRule _rules;
    private readonly TimeProvider _time;
    private string? _path;
    private bool _isPrepared;
    private volatile string? _problem;

    /// <param name="findFolder">Finds or creates the folder of limit files.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="rules">The limit.</param>
    /// <param name="time">The clock, which must be the same for all processes.</param>
    public LimitFile(Func<string> findFolder, string name, WindowRule rules, TimeProvider time)
    {
        _findFolder = findFolder;
        _name = name;
        _rules = rules;
        _time = time;
    }

    /// <summary>Why the file cannot be used, or null.</summary>
    public string? Problem => _problem;

    /// <summary>Changes the limit while no other process can.</summary>
    /// <param name="act">The change, which gets the current time.</param>
    /// <param name="cancellationToken">Cancels the wait for another process.</param>
    /// <returns>Whether the change was made. After the file could not be used once, no further changes are made.</returns>
    public async ValueTask<bool> AccessAsync(
        Action<LimitState, TimeSpan> act,
        CancellationToken cancellationToken
    )
    {
        var began = _time.GetTimestamp();
        DateTime? written = null;
        while (_problem is null)
        {
            if (TryAccess(act))
            {
                return true;
            }
            written ??= LastWrite();
            if (_problem is null && _time.GetElapsedTime(began) >= AccessTimeout)
            {
                // On a busy machine, many processes that start together can keep one of them waiting. It must not continue without the limit.
                var latest = LastWrite();
                if (latest == written)
                {
                    _problem = $"another program has {_path} open";
                }
                began = _time.GetTimestamp();
                written = latest;
            }
            if (_problem is null)
            {
                await _time.Delay(RetryAfter, cancellationToken).ConfigureAwait(false);
            }
        }
        return false;
    }

    private bool TryAccess(Action<LimitState, TimeSpan> act)
    {
        lock (_access)
        {
            for (var attempt = 0; attempt < TriesAtOnce; attempt++)
            {
                try
                {
                    _path ??= Path.Combine(_findFolder(), _name);
                    if (!_isPrepared)
                    {
                        LimitState.Rehearse(_rules);
                        LimitFolder.Prepare(_path, _time.GetUtcNow());
                        _isPrepared = true;
                    }
                    Access(act);
                    return true;
                }
                catch (IOException e) when (LockFile.IsHeldByOther(e))
                {
                    Thread.Yield();
                }
                catch (Exception e) when (LimitFolder.IsFailure(e))
                {
                    _problem = e.Message;
                    break;
                }
            }
            return false;
        }
    }

    private DateTime LastWrite()
    {
        try
        {
            return _path is null ? default : File.GetLastWriteTimeUtc(_path);
        }
        catch (Exception e) when (LimitFolder.IsFailure(e))
        {
            return default;
        }
    }

    private void Access(Action<LimitState, TimeSpan> act)
    {
        using var file = LockFile.Open(_path!);
        var bytes = new byte[file.Length];
        var length = 0;
        while (length < bytes.Length)
        {
            var read = file.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                break;
            }
            length += read;
        }
        // The time is read while the file is open, so that no process writes a time that is later than one read after it.
        var now = _time.GetElapsedTime(0);
        var state = LimitDocument.Read(bytes, _rules, now);
        act(state, now);
        var written = LimitDocument.Write(state);
        file.Position = 0;
        file.Write(written, 0, written.Length);
        file.SetLength(written.Length);
    }
}
