using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace HgncPS.Pipeline;

/// <summary>A task whose reports come from other threads and are read on the pipeline's thread, because only that thread may write.</summary>
internal sealed class ReportedTask<TReport, TResult> : IProgress<TReport>, IDisposable
{
    private readonly BlockingCollection<TReport> _reports = new();

    /// <summary>Starts a task that reports to this object.</summary>
    public ReportedTask(Func<IProgress<TReport>, Task<TResult>> start)
    {
        Result = Task.Run(
            async () =>
            {
                try
                {
                    return await start(this).ConfigureAwait(false);
                }
                finally
                {
                    _reports.CompleteAdding();
                }
            },
            CancellationToken.None
        );
    }

    /// <summary>The task.</summary>
    public Task<TResult> Result { get; }

    /// <summary>The reports, each with whether it is the latest so far. The sequence ends with the task.</summary>
    public IEnumerable<(TReport Report, bool IsLatest)> Reports
    {
        get
        {
            foreach (var report in _reports.GetConsumingEnumerable())
            {
                yield return (report, _reports.Count == 0);
            }
        }
    }

    void IProgress<TReport>.Report(TReport value)
    {
        if (!_reports.IsAddingCompleted)
        {
            _reports.Add(value);
        }
    }

    /// <summary>Waits for the end of the task, so that there are no further reports.</summary>
    public void Dispose()
    {
        ((IAsyncResult)Result).AsyncWaitHandle.WaitOne();
        _reports.Dispose();
    }
}
