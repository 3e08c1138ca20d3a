using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace HgncPS.Pipeline;

/// <summary>
/// One line of progress for what takes long: nothing is shown of what is over within two seconds, nor where nobody watches. Only the
/// pipeline's thread may call it.
/// </summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Cmdlet _cmdlet;
    private readonly string _activity;
    private readonly bool _isWatched;
    private readonly int _id;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private Stopwatch _sincePart = Stopwatch.StartNew();
    private TimeSpan _next = Quiet;

    /// <param name="cmdlet">Who writes it.</param>
    /// <param name="host">The name of the host: a job's shows nothing to anybody, and only keeps all that it is told.</param>
    /// <param name="activity">What is under way.</param>
    public ProgressLine(Cmdlet cmdlet, string host, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
        // Lines of one number overwrite each other, and a pipeline can have several cmdlets.
        _id = RuntimeHelpers.GetHashCode(cmdlet);
        _isWatched = host is not ("ServerRemoteHost" or "Default Host");
    }

    /// <summary>Whether there is something to show now: to find out what costs time, too.</summary>
    public bool IsDue => _isWatched && _sinceStart.Elapsed >= _next;

    /// <summary>What comes next has a number and a time left of its own.</summary>
    public void BeginPart() => _sincePart = Stopwatch.StartNew();

    /// <summary>Shows how far it is.</summary>
    /// <param name="status">What is under way, and what of it is done.</param>
    /// <param name="done">How much is done, in any unit.</param>
    /// <param name="total">How much there is to do, in the same unit; null where that is not known.</param>
    public void Show(string status, double done, double? total)
    {
        _next = _sinceStart.Elapsed + Pause;
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

    /// <summary>How much of something there was in a second since the part began.</summary>
    public double PerSecond(double done) => done / Math.Max(0.001, _sincePart.Elapsed.TotalSeconds);

    /// <summary>Takes the line away, if there is one.</summary>
    public void End()
    {
        if (_next > Quiet)
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

    /// <summary>A count as people read it, the same in every culture: 12,345.</summary>
    public static string Count(double number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture);
}
