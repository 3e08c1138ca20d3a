using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>
/// A service that answers any fetch with a record, except for faults: below <c>/{fault}/</c>, requests for the term
/// <c>bad</c> get that fault, and below <c>/chance/{seed}/</c>, one request in twenty gets a random one. <c>/{fault}/count</c> returns the number of
/// requests for <c>bad</c>.
/// </summary>
public sealed class FaultServer : IAsyncDisposable
{
    private const string Bad = "bad";
    private const double Share = 0.05;

    private static readonly Dictionary<string, Fault> Known = AllFaults.List.ToDictionary(
        fault => fault.Name,
        StringComparer.Ordinal
    );

    // A block ends the whole run, and an endless body takes as long as all others together.
    private static readonly Fault[] ByChance =
    [
        .. AllFaults.List.Where(fault => fault.Name is not ("status-403" or "body-without-end")),
    ];

    private readonly ConcurrentDictionary<string, int> _attempts = new(StringComparer.Ordinal);
    private readonly RawServer _server;

    /// <summary>A server on a free port of loopback.</summary>
    public FaultServer()
    {
        _server = new RawServer(AnswerAsync);
    }

    /// <summary>The root address.</summary>
    public Uri BaseUri => _server.BaseUri;

    /// <summary>The root address of the service in which <c>bad</c> gets this fault.</summary>
    public Uri BaseUriOf(Fault fault) => new(BaseUri, fault.Name + "/");

    /// <summary>The number of requests for <c>bad</c> there.</summary>
    public int CountOf(string fault) => _attempts.GetValueOrDefault(Key(fault, Bad));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(int number, NetworkStream stream, CancellationToken stop)
    {
        var path = _server.Head(number).Split(' ')[1].Trim('/').Split('/');
        var term = Uri.UnescapeDataString(path[^1]);
        if (term == "count")
        {
            return new FaultExchange(stream, term, 0, stop).SendAsync(
                RawServer.Json(FormattableString.Invariant($"{CountOf(path[0])}"))
            );
        }
        var attempt = _attempts.AddOrUpdate(Key(path[0], term), 1, (_, count) => count + 1);
        var exchange = new FaultExchange(stream, term, attempt, stop);
        var fault =
            path[0] == "chance" ? Chance(path[1], term, attempt)
            : term == Bad ? Known[path[0]]
            : null;
        return fault is null ? exchange.SendAsync(exchange.Good) : fault.AnswerAsync(exchange);
    }

    private static string Key(string fault, string term) => $"{fault} {term}";

    // Depends on the term and the attempt, so that a run can be repeated whatever its requests overlap with.
    private static Fault? Chance(string seed, string term, int attempt)
    {
        var hash = 17u;
        foreach (var c in $"{seed} {term} {attempt}")
        {
            hash = (hash ^ c) * 0x01000193;
        }
        var random = new Random((int)hash);
        return random.NextDouble() < Share ? ByChance[random.Next(ByChance.Length)] : null;
    }
}
