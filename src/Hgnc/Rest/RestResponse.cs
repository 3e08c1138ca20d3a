using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;

namespace Hgnc.Rest;

/// <summary>A response to read: one that the service sends now, or one from the cache.</summary>
/// <param name="Body">The body.</param>
/// <param name="Sent">The service's response; null if it is from the cache.</param>
/// <param name="Kept">The cached response; null if the service sends it now.</param>
internal readonly record struct RestResponse(
    Stream Body,
    HttpResponseMessage? Sent,
    CachedResponse? Kept
);

/// <summary>Reads a response, and owns its body.</summary>
internal delegate Task<T> ResponseReader<T>(
    RestResponse response,
    CancellationToken cancellationToken
);
