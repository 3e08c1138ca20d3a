using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>One service's answers on the disk, a file each: nothing is locked, and a file is whole or not there.</summary>
internal sealed class CacheFolder
{
    /// <summary>How many answers are kept; the oldest go first.</summary>
    public const int UsualRoom = 20_000;

    // Between looks at how many there are.
    private const int Writes = 1000;

    private readonly ServiceFolder _folder;
    private readonly int _room;
    private int _writes;

    /// <param name="folder">Where they are.</param>
    /// <param name="room">How many there is room for.</param>
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

    /// <summary>Deletes what is old, and the oldest of what is too much.</summary>
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
