using System;
using System.IO;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local.Store;

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
        _seen = new Seen(stamp, Place(folder.Find()));
    }

    private sealed record Seen(Tuple<long, DateTime>? Stamp, CopyFile Place);

    public CopyFile Locate()
    {
        var seen = Volatile.Read(ref _seen);
        var stamp = Stamp();
        // Where there is no other that can be used, what was opened stays good, until there is one.
        if (!Equals(stamp, seen.Stamp) && _folder.TryFind() is { } pointer)
        {
            seen = new Seen(stamp, Place(pointer));
            Volatile.Write(ref _seen, seen);
        }
        return seen.Place;
    }

    // No save gives a name twice, so the name alone tells one copy from another.
    private CopyFile Place(DatasetPointer pointer) =>
        new(_folder.PathOf(pointer.File), 0, DateTime.MinValue)
        {
            Groups = pointer.Groups is { } groups ? _folder.PathOf(groups.File) : null,
            GroupsChecksum = pointer.Groups?.Checksum,
        };

    private Tuple<long, DateTime>? Stamp()
    {
        var file = new FileInfo(_folder.Pointer);
        return file.Exists ? Tuple.Create(file.Length, file.LastWriteTimeUtc) : null;
    }
}
