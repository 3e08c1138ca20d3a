using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// Says when the next request may leave. Whoever asks first goes first. Behind it stands the limit of this process, and
/// behind that one the limit that all processes of a user on this machine share.
/// </summary>
public interface IRequestLimiter
{
    /// <summary>Waits for a turn: one attempt at one request, which the caller ends by disposing of it.</summary>
    ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken);
}
