using System;
using System.IO;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local.Store;

/// <summary>The current path of the folder's copy, checked at each access, because a save elsewhere may have made another copy.</summary>
internal sealed class CurrentCopy
{
    private readonly DatasetFolder _folder;
    private Seen _seen;

    /// <exception cref="HgncException">There is no usable copy.</exception>
    public CurrentCopy(DatasetFolder folder)
    {
        _folder = folder;
        // Checked before reading, so that a change in between is noticed the next time.
        var stamp = Stamp();
        _seen = new Seen(stamp, File(folder.Find()));
    }

    private sealed record Seen(Tuple<long, DateTime>? Stamp, CopyFile File);

    public CopyFile Locate()
    {
        var seen = Volatile.Read(ref _seen);
        var stamp = Stamp();
        // If there is no other usable copy, the opened one stays in use.
        if (!Equals(stamp, seen.Stamp) && _folder.TryFind() is { } pointer)
        {
            seen = new Seen(stamp, File(pointer));
            Volatile.Write(ref _seen, seen);
        }
        return seen.File;
    }

    // No save uses a name twice, so the name alone identifies a copy.
    private CopyFile File(DatasetPointer pointer) =>
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
