using System;

namespace Hgnc.Throttling.Machine;

/// <summary>The limits that the processes of this machine share, one for each service and rate.</summary>
internal sealed class MachineLimits
{
    // A faster service is the user's own mirror, for which the file accesses of each request, three or four, would cost too much.
    private const double HighestRate = 1000;

    private readonly WarnOnce _warn = new();
    private readonly Func<string> _findFolder;

    /// <param name="findFolder">Finds the folder of the files.</param>
    public MachineLimits(Func<string> findFolder)
    {
        _findFolder = findFolder;
    }

    /// <summary>The shared limit of a service, or null.</summary>
    public IRequestLimiter? For(string service, double rate, TimeProvider time) =>
        rate > HighestRate
            ? null
            : new MachineLimiter(
                new LimitFile(
                    _findFolder,
                    LimitFolder.Name(service, rate),
                    new WindowRule(rate),
                    time
                ),
                time,
                _warn
            );
}
