using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// Says when the next request may leave. Whoever asks first goes first. The limit of this process stands behind it
/// today; a limit that all processes of a machine share fits in the same place.
/// </summary>
public interface IRequestThrottle
{
    /// <summary>Waits for a turn: one attempt at one request, which the caller ends by disposing of it.</summary>
    ValueTask<RequestTurn> WaitAsync(CancellationToken cancellationToken);
}
