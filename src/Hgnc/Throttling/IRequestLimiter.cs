using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// Decides when the next request may be sent, in order of arrival. Behind it is the limit of this process, and
/// behind that the limit that all processes of a user on this machine share.
/// </summary>
public interface IRequestLimiter
{
    /// <summary>Waits for a permit: for one attempt at one request, until the caller disposes of the lease.</summary>
    ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken);
}
