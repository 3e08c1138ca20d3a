using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Support;

/// <summary>A network in which a test answers all addresses, below the real HTTP client.</summary>
internal sealed class TestNetwork(Func<string, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => Task.FromResult(answer(request.RequestUri!.AbsoluteUri));
}
