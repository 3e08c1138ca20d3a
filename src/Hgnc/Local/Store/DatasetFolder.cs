using System;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Local.Copy;
using Hgnc.Local.Records;
using Hgnc.Text;

namespace Hgnc.Local.Store;

/// <summary>
/// The folder of the user's copy: <c>dataset.json</c>, which names the copy's file, that file, and a lock for saves.
/// A new copy is a new file, because not every system can replace a file that is being read.
/// </summary>
internal sealed class DatasetFolder
{
    private const string LockName = "dataset.lock";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    // Only files with these names are ever deleted, because the folder can contain other files.
    private static readonly Regex OwnName = new(
        @"\Ahgnc-[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}\.(?:(?<copy>sqlite)|(?<groups>groups\.zip)|.*(?<temporary>tmp))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Value
    );

    public DatasetFolder(string path)
    {
        Path = path;
        Pointer = System.IO.Path.Combine(path, "dataset.json");
    }

    public string Path { get; }

    /// <summary>The path of the file that names the copy.</summary>
    public string Pointer { get; }

    public static bool IsCopyName(string name) => OwnName.Match(name).Groups["copy"].Success;

    public static bool IsGroupsName(string name) => OwnName.Match(name).Groups["groups"].Success;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A path that is not in use yet.</summary>
    public string NewPath(DateTimeOffset now, string extension) =>
        PathOf(
            FormattableString.Invariant(
                $"hgnc-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Guid.NewGuid().ToString("N").Substring(0, 8)}{extension}"
            )
        );

    /// <summary>The pointer to the current copy, which can be opened according to its header.</summary>
    /// <exception cref="HgncException">There is no copy, or it is not usable.</exception>
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
                // A save may have replaced and deleted the copy in the meantime.
                var latest = Read();
                if (latest.File == pointer.File)
                {
                    throw;
                }
                pointer = latest;
            }
        }
    }

    /// <summary>The same, or null if there is no usable copy for whatever reason.</summary>
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

    /// <summary>Creates the folder for its owner only, if it does not exist.</summary>
    /// <exception cref="HgncException">The folder cannot be created.</exception>
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

    /// <summary>Waits until no other save, in this process or another, is using the folder.</summary>
    /// <param name="time">The clock for the wait.</param>
    /// <param name="onWait">Called if it is necessary to wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The lock, which is released when it is disposed of. Readers do not need it.</returns>
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

    /// <summary>Atomically makes this the folder's copy.</summary>
    /// <exception cref="HgncException">The file cannot be written.</exception>
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

    /// <summary>Deletes unfinished files of earlier saves, but no copies: a copy that this program cannot use may be usable for another.</summary>
    public void ClearUnfinished() => Clear(match => match.Groups["temporary"].Success);

    /// <summary>Deletes all files of earlier saves except this copy. Files in use stay until later.</summary>
    public void ClearAllBut(DatasetPointer pointer) =>
        Clear(match => match.Value != pointer.File && match.Value != pointer.Groups?.File);

    /// <summary>Deletes all files of saves except the one that names the copy.</summary>
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
                    // Windows does not delete an open file, and this process does not need it any more.
                    OpenPools.CloseIdle(path);
                    Remove(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover file does no harm.
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
            // Another process is still reading the file.
        }
    }
}
