using System;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Local.Copy;
using Hgnc.Local.Records;

namespace Hgnc.Local.Store;

/// <summary>
/// The folder of the user's copy: <c>dataset.json</c>, which names the copy's file, that file, and a lock for whoever makes another.
/// A new copy is a new file, since not every system replaces one that somebody reads.
/// </summary>
internal sealed class DatasetFolder
{
    private const string LockName = "dataset.lock";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    // Only what has such a name is ever deleted: the folder may be one that has other things in it.
    private static readonly Regex OwnName = new(
        @"\Ahgnc-[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}\.(?:(?<copy>sqlite)|(?<groups>groups\.zip)|.*(?<temporary>tmp))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    public DatasetFolder(string path)
    {
        Path = path;
        Pointer = System.IO.Path.Combine(path, "dataset.json");
    }

    public string Path { get; }

    /// <summary>The file that names the copy.</summary>
    public string Pointer { get; }

    public static bool IsCopyName(string name) => OwnName.Match(name).Groups["copy"].Success;

    public static bool IsGroupsName(string name) => OwnName.Match(name).Groups["groups"].Success;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A path that nothing has yet.</summary>
    public string NewPath(DateTimeOffset now, string extension) =>
        PathOf(
            FormattableString.Invariant(
                $"hgnc-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Guid.NewGuid().ToString("N").Substring(0, 8)}{extension}"
            )
        );

    /// <summary>What is said of the copy that is there, which can be opened as far as its head tells.</summary>
    /// <exception cref="HgncException">There is none, or it cannot be used.</exception>
    public DatasetPointer Find()
    {
        var pointer = Read();
        while (true)
        {
            try
            {
                LocalHeader.Check(PathOf(pointer.File));
                return pointer;
            }
            catch (HgncException)
            {
                // A save may have put another in its place since, and deleted this one.
                var latest = Read();
                if (latest.File == pointer.File)
                {
                    throw;
                }
                pointer = latest;
            }
        }
    }

    /// <summary>The same; null where there is none that can be used, for whatever reason.</summary>
    public DatasetPointer? TryFind()
    {
        try
        {
            return Find();
        }
        catch (HgncException)
        {
            return null;
        }
    }

    /// <summary>Makes the folder where it is not there, for its owner alone.</summary>
    /// <exception cref="HgncException">It cannot be made.</exception>
    public void Create()
    {
        try
        {
            DataFolder.Make(Path);
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw LocalErrors.Target(Path, e);
        }
    }

    /// <summary>Waits until nobody else, in this process or another, makes a copy in the folder.</summary>
    /// <param name="time">The clock that the wait goes by.</param>
    /// <param name="onWait">Called where there is somebody to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What lets the next one in. Those who read wait for nobody.</returns>
    public async Task<IDisposable> LockAsync(
        TimeProvider time,
        Action onWait,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(LockName);
        try
        {
            return await LockFile
                .WaitAsync(path, time, LookAgain, onWait, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw LocalErrors.Target(path, e);
        }
    }

    /// <summary>Makes this what the folder's copy is, at once or not at all.</summary>
    /// <exception cref="HgncException">It cannot be written.</exception>
    public void Point(DatasetPointer pointer, DateTimeOffset now)
    {
        var temporary = NewPath(now, ".json.tmp");
        try
        {
            pointer.Write(temporary);
            AtomicFile.Move(temporary, Pointer);
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            Remove(temporary);
            throw LocalErrors.Target(Pointer, e);
        }
    }

    /// <summary>Deletes what earlier saves did not end, and no copy: one that this program cannot use may be good for another.</summary>
    public void ClearUnfinished() => Clear(match => match.Groups["temporary"].Success);

    /// <summary>Deletes all that earlier saves left, but for this copy. What is in use stays, until another time.</summary>
    public void ClearAllBut(DatasetPointer pointer) =>
        Clear(match => match.Value != pointer.File && match.Value != pointer.Groups?.File);

    /// <summary>Deletes all that saves have made, but for what names the copy.</summary>
    public void ClearAll()
    {
        Clear(_ => true);
        Remove(PathOf(LockName));
    }

    private DatasetPointer Read()
    {
        try
        {
            return DatasetPointer.Read(Pointer);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw LocalErrors.None(Path);
        }
        catch (Exception e) when (e is JsonException || DatasetFile.IsReadError(e))
        {
            throw LocalErrors.Pointer(Pointer, e);
        }
    }

    private void Clear(Func<Match, bool> isDue)
    {
        try
        {
            foreach (var path in Directory.GetFiles(Path))
            {
                var match = OwnName.Match(System.IO.Path.GetFileName(path));
                if (match.Success && isDue(match))
                {
                    // Windows deletes no file that is open, and this process may read it no more.
                    OpenPools.CloseIdle(path);
                    Remove(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is only litter.
        }
    }

    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it still.
        }
    }
}
