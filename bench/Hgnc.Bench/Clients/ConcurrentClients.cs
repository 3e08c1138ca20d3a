using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench.Clients;

/// <summary>Clients that each send one request after another, and read every response to its end.</summary>
internal sealed class ConcurrentClients(Uri root, IReadOnlyList<string> targets) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = root,
    };
    private long _requests;
    private long _errors;
    private string? _firstError;

    public long Requests => Volatile.Read(ref _requests);

    public long Errors => Volatile.Read(ref _errors);

    public string? FirstError => Volatile.Read(ref _firstError);

    public async Task AskAsync(int clients, TimeSpan time, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(time);
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(
                        async () =>
                        {
                            // Each client begins at another position of the mix, and finishes the request that it has begun.
                            for (var i = client * 97; !end.IsCancellationRequested; i++)
                            {
                                await AskAsync(targets[i % targets.Count], cancellationToken);
                            }
                        },
                        cancellationToken
                    )
                )
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task AskAsync(string target, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using var response = await _client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            // Every request of the mix has a response with records.
            if (body.AsSpan().IndexOf("\"docs\":[{"u8) < 0)
            {
                throw new HttpRequestException("There is nothing in the answer.");
            }
        }
        catch (HttpRequestException e)
        {
            Interlocked.Increment(ref _errors);
            Interlocked.CompareExchange(ref _firstError, $"{target}: {e.Message}", null);
        }
        Interlocked.Increment(ref _requests);
    }
}
