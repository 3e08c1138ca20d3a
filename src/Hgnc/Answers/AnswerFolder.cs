using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Answers;

/// <summary>
/// One service's answers on the disk, a file each: nothing is locked, a file is whole or not there, and what cannot be read or
/// written is as if it had never been kept.
/// </summary>
internal sealed class AnswerFolder
{
    private const string Extension = ".answer";
    private const string StateName = "service.txt";
    private const string TurnName = "service.lock";
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    // Info takes well below a second; who needs more waits for a service that is ill, or was halted.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How many answers are kept; the oldest go first.</summary>
    public const int UsualRoom = 20_000;

    // Between looks at how many there are.
    private const int Writes = 1000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private readonly Lazy<string?> _path;
    private readonly TimeProvider _time;
    private readonly int _room;
    private int _writes;

    /// <param name="findParent">Finds the folder of all services' answers, or makes it.</param>
    /// <param name="service">The service's root.</param>
    /// <param name="time">The clock.</param>
    /// <param name="room">How many answers there is room for.</param>
    public AnswerFolder(
        Func<string> findParent,
        Uri service,
        TimeProvider time,
        int room = UsualRoom
    )
    {
        _path = new(() => Attempt(() => Prepare(findParent(), service, time.GetUtcNow())));
        _time = time;
        _room = room;
    }

    /// <summary>The folder of all services' answers, in the user's own.</summary>
    public static string FindParent() =>
        UserFolder.Make(Path.Combine(UserFolder.Find(), "answers"));

    private DateTime Oldest => _time.GetUtcNow().UtcDateTime - KeptFor;

    public KeptAnswer? Read(string key) =>
        PathOf(key) is { } path && File.Exists(path) && File.GetLastWriteTimeUtc(path) >= Oldest
            ? Attempt(() => AnswerFile.Read(File.ReadAllBytes(path), key))
            : null;

    public void Write(string key, KeptAnswer answer)
    {
        if (PathOf(key) is { } path)
        {
            Replace(path, AnswerFile.Write(key, answer));
            if (Interlocked.Increment(ref _writes) % Writes == 1)
            {
                _ = Task.Run(MakeRoom);
            }
        }
    }

    public void Remove(string key)
    {
        if (PathOf(key) is { } path)
        {
            Delete(path);
        }
    }

    /// <summary>Waits until no other process is about to ask the service for what <see cref="WriteState"/> then tells all.</summary>
    /// <returns>What lets the next one go on; null where nobody can be waited for.</returns>
    public async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        using var late = _time.CreateCancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token,
            cancellationToken
        );
        try
        {
            return _path.Value is { } folder
                ? await HeldFile
                    .WaitAsync(
                        Path.Combine(folder, TurnName),
                        _time,
                        LookAgain,
                        static () => { },
                        either.Token
                    )
                    .ConfigureAwait(false)
                : null;
        }
        catch (Exception e)
            when (IsFailure(e)
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return null;
        }
    }

    public DataState? ReadState() =>
        _path.Value is { } folder
            ? Attempt(() => DataState.Parse(File.ReadAllText(Path.Combine(folder, StateName))))
            : null;

    public void WriteState(DataState state)
    {
        if (_path.Value is { } folder)
        {
            Replace(Path.Combine(folder, StateName), Encoding.ASCII.GetBytes(state.ToString()));
        }
    }

    /// <summary>Deletes what is old, and the oldest of what is too much.</summary>
    public void MakeRoom()
    {
        if (_path.Value is not { } folder)
        {
            return;
        }
        _ = Attempt(() =>
        {
            var due = new DirectoryInfo(folder)
                .EnumerateFiles()
                .Where(file => file.Name is not (StateName or TurnName))
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .Where((file, i) => i >= _room || file.LastWriteTimeUtc < Oldest);
            foreach (var file in due.ToList())
            {
                Delete(file.FullName);
            }
            return folder;
        });
    }

    // The readable part is for those who look into the folder; what tells services apart is the other one.
    private static string Prepare(string parent, Uri service, DateTimeOffset now)
    {
        var name = $"{service.Host}-{service.Port}-{Hash(service.AbsoluteUri).Substring(0, 8)}";
        var path = UserFolder.Make(
            Path.Combine(
                parent,
                string.Concat(
                    name.Select(letter =>
                        char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'
                    )
                )
            )
        );
        // A mirror for an hour has a port of its own each time.
        foreach (var other in Directory.GetDirectories(parent))
        {
            if (Directory.GetLastWriteTimeUtc(other) < now.UtcDateTime - KeptFor && other != path)
            {
                Directory.Delete(other, recursive: true);
            }
        }
        return path;
    }

    private string? PathOf(string key) =>
        _path.Value is { } folder ? Path.Combine(folder, Hash(key) + Extension) : null;

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(text))
                .Take(16)
                .Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
    }

    private static void Replace(string path, byte[] content) =>
        _ = Attempt(() =>
        {
            WholeFile.Write(path, content);
            return path;
        });

    private static void Delete(string path) =>
        _ = Attempt(() =>
        {
            File.Delete(path);
            return path;
        });

    private static T? Attempt<T>(Func<T?> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (Exception e) when (IsFailure(e))
        {
            return null;
        }
    }

    private static bool IsFailure(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentException
                or System.Security.SecurityException;
}
