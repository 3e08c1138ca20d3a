using System;
using System.IO;
using System.Threading;

namespace Hgnc.Local;

/// <summary>Where the folder's copy is, each time that somebody asks: a save elsewhere may have made another.</summary>
internal sealed class CurrentCopy
{
    private readonly DatasetFolder _folder;
    private Seen _seen;

    /// <exception cref="HgncException">There is none that can be used.</exception>
    public CurrentCopy(DatasetFolder folder)
    {
        _folder = folder;
        // Looked at before it is read: what changes in between is then seen next time.
        var stamp = Stamp();
        _seen = new Seen(stamp, folder.PathOf(folder.Find().File));
    }

    private sealed record Seen(Tuple<long, DateTime>? Stamp, string Path);

    public string Locate()
    {
        var seen = Volatile.Read(ref _seen);
        var stamp = Stamp();
        if (!Equals(stamp, seen.Stamp))
        {
            // Where there is no other that can be used, what was opened stays good.
            var path = _folder.TryFind() is { } pointer ? _folder.PathOf(pointer.File) : seen.Path;
            seen = new Seen(stamp, path);
            Volatile.Write(ref _seen, seen);
        }
        return seen.Path;
    }

    private Tuple<long, DateTime>? Stamp()
    {
        var file = new FileInfo(_folder.Pointer);
        return file.Exists ? Tuple.Create(file.Length, file.LastWriteTimeUtc) : null;
    }
}
