using System.Threading;
using Hgnc.Files;

namespace Hgnc.Throttling.Machine;

/// <summary>Warns once in a process about limits that are not shared.</summary>
internal sealed class WarnOnce
{
    private int _isGiven;

    /// <summary>A lease without a limit behind it, with the warning if it is the first.</summary>
    public RequestLease WithWarning(string? problem) =>
        Interlocked.Exchange(ref _isGiven, 1) == 0
            ? new WarningLease(
                $"The request limit cannot be shared with other processes: {problem?.TrimEnd('.')}. This process keeps to the limit by itself, so do not run others at the same time. To use another folder for the limit, set {DataFolder.Variable}."
            )
            : RequestLease.Unlimited;

    private sealed class WarningLease(string warning) : RequestLease
    {
        public override string Warning => warning;
    }
}
