using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>The responses of one service on disk, one file each. Nothing is locked, and a file is either complete or missing.</summary>
internal sealed class CacheFolder
{
    /// <summary>The default number of responses. The oldest are deleted first.</summary>
    public const int UsualRoom = 20_000;

    // The number of writes between two checks of the number of files.
    private const int Writes = 1000;

    private readonly ServiceFolder _folder;
    private readonly int _room;
    private int _writes;

    /// <param name="folder">The folder.</param>
    /// <param name="room">The maximum number of responses.</param>
    public CacheFolder(ServiceFolder folder, int room = UsualRoom)
    {
        _folder = folder;
        _room = room;
    }

    public CachedResponse? Read(string key) =>
        _folder.PathOfAnswer(key) is { } path
        && File.Exists(path)
        && File.GetLastWriteTimeUtc(path) >= _folder.Oldest
            ? ServiceFolder.Attempt(() => CachedResponseFile.Read(File.ReadAllBytes(path), key))
            : null;

    public void Write(string key, CachedResponse answer)
    {
        if (_folder.PathOfAnswer(key) is { } path)
        {
            ServiceFolder.Write(path, CachedResponseFile.Write(key, answer));
            if (Interlocked.Increment(ref _writes) % Writes == 1)
            {
                _ = Task.Run(MakeRoom);
            }
        }
    }

    public void Remove(string key)
    {
        if (_folder.PathOfAnswer(key) is { } path)
        {
            ServiceFolder.Delete(path);
        }
    }

    /// <summary>Deletes old responses, and the oldest ones if there are too many.</summary>
    public void MakeRoom()
    {
        var due = _folder
            .FindAnswers()
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Where((file, i) => i >= _room || file.LastWriteTimeUtc < _folder.Oldest);
        foreach (var file in due)
        {
            ServiceFolder.Delete(file.FullName);
        }
    }
}
