using System;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Makes a local copy of HGNC's data, or renews it where there is anything new.</summary>
[Cmdlet(
    VerbsData.Save,
    "HgncDataset",
    SupportsShouldProcess = true,
    DefaultParameterSetName = FromServer,
    HelpUri = HelpPages.Folder + "Save-HgncDataset.md"
)]
[OutputType(typeof(HgncDataset))]
public sealed partial class SaveHgncDatasetCommand : HgncCmdlet
{
    private const string FromServer = "Uri";
    private const string FromFiles = "Path";

    private DatasetPhase? _phase;

    private protected override string Activity => "Saving HGNC's data";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            if (Release is not null || Archive is not null)
            {
                SaveRelease();
            }
            else
            {
                SaveNewest();
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, Release ?? Path ?? Uri);
        }
        base.EndProcessing();
    }

    private void SaveNewest()
    {
        var origin = Origin();
        var store = new DatasetStore();
        if (ShouldProcess(store.Folder, $"Save {origin}"))
        {
            var before = store.GetDataset();
            var reach = SessionSettings.For().ToRestOptions();
            var dataset = Save(reports =>
                store.SaveAsync(origin, Force, reports, Observe, reach, StopToken)
            );
            WriteInformation(
                dataset.Imported == before.Imported
                && dataset.GeneGroupOrigin == before.GeneGroupOrigin
                    ? "There is nothing new: the copy is the newest."
                    : $"The copy is new: {dataset.Path}.",
                ["HgncDataset"]
            );
            WriteObject(dataset);
        }
    }

    private void SaveRelease()
    {
        if (Release is null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "-Archive is given without -Release.",
                "Give the release to save, such as 2024-10-01 or latest."
            );
        }
        if (Archive is not null && Uri is not null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "-Archive and -Uri both say where the files are.",
                "Give one of them."
            );
        }
        var name = ReleaseName.Parse(Release);
        var settings = SessionSettings.For(folder: WorkingFolder);
        var reach = settings.ToRestOptions();
        var store = new ReleaseStore();
        var isFiles = Path is not null || Uri is not null;
        var origin = isFiles ? Origin() : null;
        var archive = isFiles ? null : FindArchive(Archive ?? settings.Archive);
        if (
            ShouldProcess(
                $"release {name}",
                isFiles ? $"Save {origin}" : $"Save from the archive {archive}"
            )
        )
        {
            WriteObject(
                Save(reports =>
                    isFiles
                        ? store.SaveAsync(name, origin!, reports, Observe, reach, StopToken)
                        : store.SaveAsync(name, archive!, Force, reports, Observe, reach, StopToken)
                )
            );
        }
    }

    private DatasetOrigin Origin()
    {
        if (Uri is null && WithdrawnUri is not null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "-WithdrawnUri is given without -Uri.",
                "Give both, or neither for HGNC's own server."
            );
        }
        if (NoGeneGroup && (GeneGroupUri ?? GeneGroupPath) is not null)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "-NoGeneGroup leaves out the gene groups, and a folder with them is given.",
                "Give one of them."
            );
        }
        var origin =
            Path is not null
                ? DatasetOrigin.FromFiles(
                    FilePath(Path),
                    WithdrawnPath is null ? null : FilePath(WithdrawnPath)
                )
            : Uri is not null ? DatasetOrigin.FromUri(Uri, WithdrawnUri)
            : DatasetOrigin.Hgnc;
        return NoGeneGroup ? origin.WithoutGeneGroups()
            : GeneGroupPath is not null ? origin.WithGeneGroups(FilePath(GeneGroupPath))
            : GeneGroupUri is not null ? origin.WithGeneGroups(GeneGroupUri)
            : origin;
    }

    private string FilePath(string path)
    {
        try
        {
            return GetUnresolvedProviderPathFromPSPath(path);
        }
        catch (RuntimeException e)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{path}' is no path of a file: {e.Message}",
                "Give the path of a file or a folder on this machine.",
                e
            );
        }
    }

    private HgncDataset Save(Func<IProgress<DatasetProgress>, Task<HgncDataset>> start)
    {
        // Progress comes from other threads, and only the pipeline's may write it.
        using var reports = new BlockingCollection<DatasetProgress>();
        var save = Task.Run(
            async () =>
            {
                try
                {
                    return await start(new Reports(reports)).ConfigureAwait(false);
                }
                finally
                {
                    reports.CompleteAdding();
                }
            },
            System.Threading.CancellationToken.None
        );
        try
        {
            foreach (var report in reports.GetConsumingEnumerable())
            {
                WriteExchanges();
                // Of what has come meanwhile only the last matters.
                if (reports.Count == 0 && !StopToken.IsCancellationRequested)
                {
                    Show(report);
                }
            }
        }
        catch
        {
            // A warning or a progress bar may end the pipeline: then nobody wants the rest of the download.
            StopProcessing();
            throw;
        }
        finally
        {
            // Stopped or not, nobody reports any more once what they report to is gone.
            ((IAsyncResult)save).AsyncWaitHandle.WaitOne();
        }
        var dataset = Wait(save);
        if (dataset.GeneGroupProblem is { } problem)
        {
            WriteWarning(problem);
        }
        return dataset;
    }

    private void Show(DatasetProgress progress)
    {
        const double Mega = 1_000_000;
        if (progress.Phase != _phase)
        {
            _phase = progress.Phase;
            Progress.BeginPart();
        }
        if (!Progress.IsDue)
        {
            return;
        }
        var isImport = progress.Phase == DatasetPhase.Import;
        string Amount(double done) =>
            isImport
                ? $"{ProgressLine.Count(done)} records"
                : FormattableString.Invariant($"{done / Mega:0.0} MB");
        var status = progress.Phase switch
        {
            DatasetPhase.Waiting => "Waiting for another that saves",
            DatasetPhase.DownloadCompleteSet => "Downloading the complete set: ",
            DatasetPhase.DownloadWithdrawn => "Downloading the withdrawn entries: ",
            DatasetPhase.DownloadGeneGroups => "Downloading the gene groups: ",
            _ => "Importing: ",
        };
        if (progress.Phase != DatasetPhase.Waiting)
        {
            var total = progress.Total is { } all ? $" of {Amount(all)}" : "";
            status +=
                $"{Amount(progress.Done)}{total}, {Amount(Progress.PerSecond(progress.Done))} a second";
        }
        Progress.Show(status, progress.Done, progress.Total);
    }

    private sealed class Reports : IProgress<DatasetProgress>
    {
        private readonly BlockingCollection<DatasetProgress> _reports;

        public Reports(BlockingCollection<DatasetProgress> reports)
        {
            _reports = reports;
        }

        public void Report(DatasetProgress value)
        {
            if (!_reports.IsAddingCompleted)
            {
                _reports.Add(value);
            }
        }
    }
}
