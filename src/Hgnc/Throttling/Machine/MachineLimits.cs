using System;

namespace Hgnc.Throttling.Machine;

/// <summary>The limits that the processes of this machine share, one for each service and rate.</summary>
internal sealed class MachineLimits
{
    // Above this, no service of others is asked: it is a mirror of one's own, and each request's two visits would cost too much.
    private const double HighestRate = 1000;

    private readonly WarnOnce _warn = new();
    private readonly Func<string> _findFolder;

    /// <param name="findFolder">Finds the folder of their files.</param>
    public MachineLimits(Func<string> findFolder)
    {
        _findFolder = findFolder;
    }

    /// <summary>The shared limit of a service; null where it has none.</summary>
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
