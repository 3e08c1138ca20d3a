using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace HgncPS.Pipeline;

/// <summary>
/// One line of progress for long work. It is not shown for work that ends within two seconds, or in a host without a display. Only the
/// pipeline's thread may use it.
/// </summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan InitialDelay = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan UpdateInterval = TimeSpan.FromMilliseconds(250);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly bool _isWatched;
    private readonly int _id;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private Stopwatch _sincePart = Stopwatch.StartNew();
    private TimeSpan _next = InitialDelay;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="host">The name of the host. The host of a job shows nothing, and stores all progress records.</param>
    /// <param name="activity">The activity.</param>
    public ProgressLine(Cmdlet cmdlet, string host, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
        // Lines with the same ID overwrite each other, and a pipeline can have several cmdlets.
        _id = RuntimeHelpers.GetHashCode(cmdlet);
        _isWatched = host is not ("ServerRemoteHost" or "Default Host");
    }

    /// <summary>Whether an update is due now, because computing the status also costs time.</summary>
    public bool IsDue => _isWatched && _sinceStart.Elapsed >= _next;

    /// <summary>Begins a part with its own counts and remaining time.</summary>
    public void BeginPart() => _sincePart = Stopwatch.StartNew();

    /// <summary>Shows the progress.</summary>
    /// <param name="status">The status text.</param>
    /// <param name="done">The amount done, in any unit.</param>
    /// <param name="total">The total amount in the same unit, or null if it is not known.</param>
    public void Show(string status, double done, double? total)
    {
        _next = _sinceStart.Elapsed + UpdateInterval;
        var record = new ProgressRecord(_id, _activity, status);
        if (total is > 0)
        {
            var share = Math.Min(1, done / total.Value);
            record.PercentComplete = (int)(100 * share);
            if (share > 0)
            {
                record.SecondsRemaining = (int)
                    Math.Min(int.MaxValue, _sincePart.Elapsed.TotalSeconds * (1 - share) / share);
            }
        }
        _cmdlet.WriteProgress(record);
    }

    /// <summary>The rate per second since the part began.</summary>
    public double PerSecond(double done) => done / Math.Max(0.001, _sincePart.Elapsed.TotalSeconds);

    /// <summary>Removes the line, if there is one.</summary>
    public void End()
    {
        if (_next > InitialDelay)
        {
            _cmdlet.WriteProgress(
                new ProgressRecord(_id, _activity, "Done")
                {
                    RecordType = ProgressRecordType.Completed,
                }
            );
            _next = TimeSpan.MaxValue;
        }
    }

    /// <summary>A readable count, the same in every culture: 12,345.</summary>
    public static string Count(double number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture);
}
