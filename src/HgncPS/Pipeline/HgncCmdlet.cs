using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Releases;

namespace HgncPS.Pipeline;

/// <summary>What all cmdlets share: stopping, verbose text and errors.</summary>
public abstract class HgncCmdlet : PSCmdlet, IDisposable
{
    // Milliseconds between updates of progress and verbose text.
    private const int Tick = 250;

    private readonly CancellationTokenSource _stop = new();
    private ProgressLine? _progress;

    /// <summary>Cancelled when the pipeline stops.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>The folder in which the user works; null if the session is not in a folder.</summary>
    private protected string? WorkingFolder
    {
        get
        {
            try
            {
                return SessionState.Path.CurrentFileSystemLocation?.ProviderPath;
            }
            catch (RuntimeException)
            {
                return null;
            }
        }
    }

    /// <summary>The archive at an address or in a folder, whose path can have PowerShell's form.</summary>
    /// <exception cref="HgncException">It is not an address or a folder.</exception>
    private protected ReleaseArchive FindArchive(string? location)
    {
        if (location is null || location.Contains("://"))
        {
            return ReleaseArchive.Find(location);
        }
        try
        {
            return ReleaseArchive.Find(GetUnresolvedProviderPathFromPSPath(location));
        }
        catch (RuntimeException)
        {
            return ReleaseArchive.Find(location);
        }
    }

    /// <summary>The path of a file or a folder, which can have PowerShell's form.</summary>
    /// <exception cref="HgncException">It is not the path of a file.</exception>
    private protected string FindFile(string path) => FilePath.Find(SessionState.Path, path);

    /// <summary>Whether a parameter has a value: from the command line, or from the pipeline.</summary>
    private protected bool HasInput(string parameter) =>
        MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>What the cmdlet does, in a few words.</summary>
    private protected virtual string Activity => "Getting data from HGNC";

    /// <summary>Shows progress if the cmdlet takes long.</summary>
    private protected ProgressLine Progress => _progress ??= new(this, Host.Name, Activity);

    /// <summary>Whether the debug stream is used. Text for it costs time.</summary>
    private protected bool IsDebugged { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // The time is measured from here.
        _ = Progress;
        IsDebugged = MyInvocation.BoundParameters.TryGetValue("Debug", out var debug)
            ? debug is SwitchParameter { IsPresent: true }
            : GetVariableValue("DebugPreference")
                is not (null or ActionPreference.SilentlyContinue);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Progress.End();

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels work in progress: the pipeline is over, or a command downstream needs no more.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
        }
    }

    /// <summary>Waits on the pipeline's thread.</summary>
    private protected T Wait<T>(Task<T> task)
    {
        try
        {
            while (!task.IsCompleted && Task.WaitAny(new Task[] { task }, Tick) < 0)
            {
                WriteExchanges();
                ShowProgress();
            }
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            WriteExchanges();
        }
    }

    /// <summary>Waits on the pipeline's thread, and shows the reports of the task there.</summary>
    private protected T Wait<TReport, T>(
        Func<IProgress<TReport>, Task<T>> start,
        Action<TReport> show
    )
    {
        using var task = new ReportedTask<TReport, T>(start);
        try
        {
            foreach (var (report, isLatest) in task.Reports)
            {
                WriteExchanges();
                if (isLatest && !_stop.IsCancellationRequested)
                {
                    show(report);
                }
            }
        }
        catch
        {
            // A warning or a progress bar can end the pipeline. Then the result of the task is not needed.
            StopProcessing();
            throw;
        }
        return Wait(task.Result);
    }

    /// <summary>Updates the progress if it is due.</summary>
    private protected virtual void ShowProgress() { }

    /// <summary>The attempts to send requests.</summary>
    private protected ExchangeLog Exchanges { get; } = new();

    /// <summary>Writes the requests since the last call. Only the pipeline's thread can write to streams.</summary>
    private protected void WriteExchanges()
    {
        while (!_stop.IsCancellationRequested && Exchanges.TryTake(out var exchange))
        {
            if (exchange.Warning is { } warning)
            {
                WriteWarning(warning);
            }
            WriteVerbose(exchange.ToString());
        }
    }

    /// <summary>Does work that must succeed: its failure ends the pipeline.</summary>
    private protected T OrEnd<T>(Func<T> work, object? target)
    {
        try
        {
            return work();
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, target));
            throw;
        }
    }

    /// <inheritdoc cref="OrEnd{T}"/>
    private protected void OrEnd(Action work, object? target) =>
        OrEnd(
            () =>
            {
                work();
                return true;
            },
            target
        );

    /// <summary>Ends the pipeline because parameters are incompatible.</summary>
    private protected void Refuse(string message, string advice, object? target = null) =>
        ThrowTerminatingError(
            ErrorRecords.From(new HgncException(HgncErrorKind.BadInput, message, advice), target)
        );

    /// <summary>Writes the error of one input. Other inputs continue, but a block ends everything, because each further request would prolong it.</summary>
    private protected virtual void WriteFailure(Exception error, object? target)
    {
        var record = error is HgncException known
            ? ErrorRecords.From(known, target)
            : ErrorRecords.Unexpected(error, target);
        if (error is HgncException { Kind: HgncErrorKind.Blocked })
        {
            Progress.End();
            ThrowTerminatingError(record);
        }
        WriteError(record);
    }
}
