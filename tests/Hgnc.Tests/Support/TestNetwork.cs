using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Support;

/// <summary>A network in which all addresses are answered by a test: what stands above it is the real HTTP client.</summary>
internal sealed class TestNetwork(Func<string, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => Task.FromResult(answer(request.RequestUri!.AbsoluteUri));
}
