using System;
using Hgnc.Local;

namespace HgncPS.Pipeline;

/// <summary>Shows the progress of a save in the progress line.</summary>
internal sealed class SaveStatus
{
    private const double Mega = 1_000_000;

    private DatasetPhase? _phase;

    /// <summary>Shows a report if an update is due.</summary>
    public void Show(ProgressLine line, DatasetProgress progress)
    {
        if (progress.Phase != _phase)
        {
            _phase = progress.Phase;
            line.BeginPart();
        }
        if (!line.IsDue)
        {
            return;
        }
        var status = progress.Phase switch
        {
            DatasetPhase.Waiting => "Waiting for another save to end",
            DatasetPhase.DownloadCompleteSet => "Downloading the complete set: ",
            DatasetPhase.DownloadWithdrawn => "Downloading the withdrawn entries: ",
            DatasetPhase.DownloadGeneGroups => "Downloading the gene groups: ",
            _ => "Importing: ",
        };
        if (progress.Phase != DatasetPhase.Waiting)
        {
            var isImport = progress.Phase == DatasetPhase.Import;
            var total = progress.Total is { } all ? $" of {Amount(all, isImport)}" : "";
            status +=
                $"{Amount(progress.Done, isImport)}{total}, {Amount(line.PerSecond(progress.Done), isImport)} a second";
        }
        line.Show(status, progress.Done, progress.Total);
    }

    private static string Amount(double done, bool isImport) =>
        isImport
            ? $"{ProgressLine.Count(done)} records"
            : FormattableString.Invariant($"{done / Mega:0.0} MB");
}
