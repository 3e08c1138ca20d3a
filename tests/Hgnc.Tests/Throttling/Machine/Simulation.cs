using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;

namespace Hgnc.Tests.Throttling.Machine;

/// <summary>
/// Processes that share a limit, and a remote service that counts the requests, as discrete events on a simulated
/// clock. Each process always has one more request, up to its last.
/// </summary>
internal sealed class Simulation(
    WindowRule rules,
    int processes,
    int requestsEach,
    int latency,
    int seed
)
{
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _events = new();
    private readonly LimitState _state = new(rules);
    private readonly List<TimeSpan> _seen = [];
    private readonly int[] _begun = new int[processes];
    private readonly int[] _first = new int[processes];
    private readonly Random _random = new(seed);
    private TimeSpan _now = TimeSpan.FromHours(1);
    private int _order;
    private int _turn;

    public int[] Finished { get; } = new int[processes];

    public int FurthestApart { get; private set; }

    public int MostInOneSecond =>
        _seen
            .Order()
            .Select(
                (first, i) =>
                    _seen
                        .Order()
                        .Skip(i)
                        .TakeWhile(at => at - first < TimeSpan.FromSeconds(1))
                        .Count()
            )
            .Max();

    public void Run()
    {
        for (var process = 0; process < processes; process++)
        {
            var number = process;
            After(process, () => Ask(number, ++_turn));
        }
        while (_events.TryDequeue(out var next, out var due))
        {
            _now = due.At;
            next();
        }
    }

    private void Ask(int process, long permit)
    {
        if (_state.Ask(process, Wants(process), permit, _now) is { } wait)
        {
            // A timer is up to some milliseconds late.
            After(wait.TotalMilliseconds + _random.Next(4), () => Ask(process, permit));
            return;
        }
        _begun[process]++;
        CompareTurns();
        Send(process, permit);
        if (_begun[process] < requestsEach)
        {
            Ask(process, ++_turn);
        }
    }

    private int Wants(int process) => Math.Min(rules.Permits, requestsEach - _begun[process]);

    // From the time when the first permits are taken, which may all belong to the first process, until one process has had all its permits.
    private void CompareTurns()
    {
        if (_begun.Sum() == rules.Permits)
        {
            _begun.CopyTo(_first, 0);
        }
        if (_begun.Sum() >= rules.Permits && _begun.Max() < requestsEach)
        {
            var since = _begun.Zip(_first, (all, first) => all - first).ToList();
            FurthestApart = Math.Max(FurthestApart, since.Max() - since.Min());
        }
    }

    // The way to the service takes at least a twentieth of the time, and sometimes the network or the service pauses.
    private void Send(int process, long permit)
    {
        var sent = _now;
        var rest = _random.Next(10) == 0 ? _random.Next(800) : 0;
        var there = (latency / 20) + (_random.Next(2) * rest);
        After(there, () => _seen.Add(_now));
        for (var second = 1; second * 1000 < latency + rest; second++)
        {
            After(second * 1000, () => _state.Renew(permit, _now));
        }
        After(
            latency + rest,
            () =>
            {
                _state.End(permit, _now - sent, _now);
                Finished[process]++;
            }
        );
    }

    private void After(double milliseconds, Action action) =>
        _events.Enqueue(action, (_now + TimeSpan.FromMilliseconds(milliseconds), _order++));
}
