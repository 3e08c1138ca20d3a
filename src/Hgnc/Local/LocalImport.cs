using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Local;

/// <summary>Makes a local copy of HGNC's bulk files, which <see cref="LocalSource"/> answers from.</summary>
public static class LocalImport
{
    private const int ReportEvery = 500;
    private const int AttemptsToReplace = 20;

    private static readonly TimeSpan WaitToReplace = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Makes the copy in a temporary file beside <paramref name="targetPath"/>, and moves it into place when it is whole: a copy that was
    /// there stays as it was until then, and for good where the import fails or is cancelled.
    /// </summary>
    /// <param name="datasetPath">HGNC's complete set, JSON or tab-separated, packed with gzip or not: told by what is in it.</param>
    /// <param name="withdrawnPath">HGNC's withdrawn.txt, packed with gzip or not; null for none.</param>
    /// <param name="targetPath">The file to make or to replace.</param>
    /// <param name="ct">Ends the import.</param>
    /// <param name="timeProvider">Tells the time of the import; the system's clock where it is null.</param>
    /// <param name="progress">Told now and then, on another thread, of the number of records so far.</param>
    /// <exception cref="HgncException">A file is not HGNC's or not whole, or the copy cannot be written.</exception>
    public static Task<LocalDatasetInfo> BuildAsync(
        string datasetPath,
        string? withdrawnPath,
        string targetPath,
        CancellationToken ct = default,
        TimeProvider? timeProvider = null,
        IProgress<long>? progress = null
    )
    {
        if (datasetPath is null)
        {
            throw new ArgumentNullException(nameof(datasetPath));
        }
        if (targetPath is null)
        {
            throw new ArgumentNullException(nameof(targetPath));
        }
        // SQLite has no way to write but to wait: not on the caller's thread.
        return Task.Run(
            () =>
                BuildFileAsync(
                    datasetPath,
                    withdrawnPath,
                    targetPath,
                    timeProvider ?? TimeProvider.System,
                    progress,
                    ct
                ),
            ct
        );
    }

    private static async Task<LocalDatasetInfo> BuildFileAsync(
        string datasetPath,
        string? withdrawnPath,
        string targetPath,
        TimeProvider timeProvider,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        var dataset = DatasetFile.Find(datasetPath);
        var withdrawn = withdrawnPath is null ? null : DatasetFile.Find(withdrawnPath);
        var temporary = targetPath;
        try
        {
            var target = Path.GetFullPath(targetPath);
            temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var imported = timeProvider.GetUtcNow().UtcDateTime;
            await FillAsync(temporary, dataset, withdrawn, imported, progress, cancellationToken)
                .ConfigureAwait(false);
            // On the disk before it has the name under which it is looked for: SQLite itself was told not to wait.
            LocalSeal.Put(temporary);
            cancellationToken.ThrowIfCancellationRequested();
            await ReplaceAsync(temporary, target, cancellationToken).ConfigureAwait(false);
            using var source = LocalSource.Open(target);
            return source.Dataset;
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e)
            when (e is SqliteException or IOException or UnauthorizedAccessException
                || (e is ArgumentException or NotSupportedException && temporary == targetPath)
            )
        {
            throw LocalErrors.Target(targetPath, e);
        }
        finally
        {
            if (temporary != targetPath)
            {
                Remove(temporary);
            }
        }
    }

    // Windows replaces no file that is open. Readers in this process let go of it between requests.
    private static async Task ReplaceAsync(
        string temporary,
        string target,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            OpenPools.CloseIdle(target);
            try
            {
                WholeFile.Move(temporary, target);
                return;
            }
            catch (IOException e) when (HeldFile.IsHeldByOther(e) && attempt < AttemptsToReplace)
            {
                await Task.Delay(WaitToReplace, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task FillAsync(
        string path,
        DatasetFile dataset,
        DatasetFile? withdrawn,
        DateTime imported,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        using var writer = new LocalWriter(path);
        using var registration = cancellationToken.Register(writer.Interrupt);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var records = 0L;
        DateTime? modified = null;
        var genes = ReadAhead.RunAsync(
            token =>
                RecordJson.AddAsync(
                    dataset.IsJson
                        ? JsonRecords.ReadAsync(dataset, token)
                        : TableRecords.ReadAsync(dataset, token),
                    token
                ),
            cancellationToken
        );
        await foreach (var (gene, json) in genes.ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            records++;
            if (
                !ids.Add(gene.HgncId ?? throw Wrong(dataset, $"has no hgnc_id in record {records}"))
            )
            {
                throw Wrong(dataset, $"has {gene.HgncId} a second time, in record {records}");
            }
            modified =
                gene.DateModified > modified || modified is null
                    ? gene.DateModified ?? modified
                    : modified;
            writer.Add(gene, json);
            if (records % ReportEvery == 1)
            {
                progress?.Report(records);
            }
        }
        var entries = 0L;
        if (withdrawn is not null)
        {
            var withdrawnEntries = RecordJson.AddAsync(
                WithdrawnRecords.ReadAsync(withdrawn, cancellationToken),
                cancellationToken
            );
            await foreach (var (entry, json) in withdrawnEntries.ConfigureAwait(false))
            {
                // Where the set of genes has the entry itself, it says more of it.
                if (ids.Add(entry.HgncId!))
                {
                    entries++;
                    writer.Add(entry, json);
                }
            }
        }
        progress?.Report(records + entries);
        writer.Complete(
            LocalContents.Describe(records, entries, modified, imported),
            cancellationToken
        );
    }

    private static HgncException Wrong(DatasetFile file, string problem) =>
        LocalErrors.Input(file.Path, problem, "Download HGNC's hgnc_complete_set again.");

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what the caller needs to hear of.
        }
    }
}
