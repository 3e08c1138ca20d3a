using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>No limit: for a mirror on this machine.</summary>
internal sealed class NoThrottle : IRequestThrottle
{
    public static NoThrottle Instance { get; } = new();

    public ValueTask<RequestTurn> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(RequestTurn.Free);
    }
}
