using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Files;
using Hgnc.Local.Copy;
using Hgnc.Local.Database;
using Hgnc.Local.Import;
using Hgnc.Local.Records;
using Hgnc.Model;

namespace Hgnc.Local;

/// <summary>Makes a local copy of HGNC's bulk files for <see cref="LocalSource"/>.</summary>
public static class LocalImport
{
    private const int ReportEvery = 500;
    private const int AttemptsToReplace = 20;

    private static readonly TimeSpan WaitToReplace = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Makes the copy in a temporary file beside <paramref name="targetPath"/> and moves it to its path when it is complete. Until then, or
    /// if the import fails or is cancelled, an existing copy stays unchanged.
    /// </summary>
    /// <param name="datasetPath">HGNC's complete set, JSON or tab-separated, plain or compressed with gzip. The form is detected from the content.</param>
    /// <param name="withdrawnPath">HGNC's withdrawn.txt, plain or compressed with gzip, or null.</param>
    /// <param name="targetPath">The file to create or replace.</param>
    /// <param name="ct">Cancels the import.</param>
    /// <param name="timeProvider">The clock for the time of the import, or null for the system's clock.</param>
    /// <param name="progress">Gets the number of records so far, from time to time and on another thread.</param>
    /// <param name="release">The day of the file's release, as <c>yyyy-MM-dd</c>, or null if only the dates in the records are known.</param>
    /// <exception cref="HgncException">A file is not HGNC's or is incomplete, or the copy cannot be written.</exception>
    public static Task<LocalDatasetInfo> BuildAsync(
        string datasetPath,
        string? withdrawnPath,
        string targetPath,
        CancellationToken ct = default,
        TimeProvider? timeProvider = null,
        IProgress<long>? progress = null,
        string? release = null
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
        // SQLite can write only synchronously, so do not write on the caller's thread.
        return Task.Run(
            () =>
                BuildFileAsync(
                    datasetPath,
                    withdrawnPath,
                    targetPath,
                    timeProvider ?? TimeProvider.System,
                    progress,
                    release,
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
        string? release,
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
            var facts = new LocalDatasetInfo
            {
                Imported = imported,
                Release = release,
                Checksum = dataset.Checksum(),
            };
            await FillAsync(temporary, dataset, withdrawn, facts, progress, cancellationToken)
                .ConfigureAwait(false);
            // SQLite was configured not to flush, so flush the file to disk before it gets its final name.
            CopyChecksum.Put(temporary);
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

    // Windows does not replace an open file. Readers in this process close it between requests.
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
                AtomicFile.Move(temporary, target);
                return;
            }
            catch (IOException e) when (LockFile.IsHeldByOther(e) && attempt < AttemptsToReplace)
            {
                await Task.Delay(WaitToReplace, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task FillAsync(
        string path,
        DatasetFile dataset,
        DatasetFile? withdrawn,
        LocalDatasetInfo facts,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        using var writer = new LocalWriter(path);
        using var registration = cancellationToken.Register(writer.Interrupt);
        var entries = await ReadWithdrawnAsync(withdrawn, cancellationToken).ConfigureAwait(false);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var records = 0L;
        var withdrawnCount = 0L;
        DateTime? modified = null;
        var genes = ReadAhead.RunAsync(
            token =>
                RecordJson.AddAsync(
                    Complete(
                        dataset.IsJson
                            ? JsonRecords.ReadAsync(dataset, token)
                            : TableRecords.ReadAsync(dataset, token),
                        entries
                    ),
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
            withdrawnCount += WithdrawnEntry.Is(gene) ? 1 : 0;
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
        var others = entries.Values.Where(entry => !ids.Contains(entry.HgncId!)).ToList();
        await foreach (
            var (entry, json) in RecordJson
                .AddAsync(OneByOne(others), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            writer.Add(entry, json);
        }
        progress?.Report(records + others.Count);
        writer.Complete(
            LocalContents.Describe(
                facts with
                {
                    RecordCount = records - withdrawnCount,
                    WithdrawnCount = withdrawnCount + others.Count,
                    LastModified = modified,
                }
            ),
            cancellationToken
        );
    }

    private static async Task<Dictionary<string, HgncGene>> ReadWithdrawnAsync(
        DatasetFile? withdrawn,
        CancellationToken cancellationToken
    )
    {
        var entries = new Dictionary<string, HgncGene>(StringComparer.Ordinal);
        if (withdrawn is not null)
        {
            await foreach (
                var entry in WithdrawnRecords
                    .ReadAsync(withdrawn, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                // Of two entries with the same ID, the first one counts.
                if (!entries.ContainsKey(entry.HgncId!))
                {
                    entries.Add(entry.HgncId!, entry);
                }
            }
        }
        return entries;
    }

    private static async IAsyncEnumerable<HgncGene> OneByOne(IEnumerable<HgncGene> genes)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var gene in genes)
        {
            yield return gene;
        }
    }

    // Some older files have no status, and some have withdrawn entries among the genes, without their replacements.
    private static async IAsyncEnumerable<HgncGene> Complete(
        IAsyncEnumerable<HgncGene> genes,
        Dictionary<string, HgncGene> entries
    )
    {
        await foreach (var gene in genes.ConfigureAwait(false))
        {
            if (gene.Status is null)
            {
                gene.Set(HgncField.Status.Name, WithdrawnEntry.StatusWithout(gene));
            }
            if (
                WithdrawnEntry.Is(gene)
                && gene.HgncId is { } id
                && entries.TryGetValue(id, out var entry)
            )
            {
                foreach (var field in HgncValues.SuccessorFields)
                {
                    if (gene.GetValue(field) is null && entry.GetValue(field) is { } value)
                    {
                        gene.Set(field, value);
                    }
                }
            }
            yield return gene;
        }
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
            // The caller needs the first error.
        }
    }
}
