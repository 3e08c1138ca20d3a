using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Hgnc.Text;

namespace Hgnc.Throttling.Machine;

/// <summary>A <see cref="LimitState"/> as JSON, for the limit's file.</summary>
/// <param name="Grants">As in the state.</param>
/// <param name="LatencyAt">As in the state.</param>
/// <param name="Latencies">The latencies of the latest responses, oldest first.</param>
/// <param name="Held">As in the state.</param>
/// <param name="Waiting">As in the state.</param>
internal sealed record LimitDocument(
    long Grants,
    TimeSpan LatencyAt,
    IReadOnlyList<TimeSpan> Latencies,
    IReadOnlyList<HeldPermit> Held,
    IReadOnlyList<WaitingProcess> Waiting
)
{
    private const int MaxWants = 100_000;

    // Far from the end of the range, so that a second can be added to any time.
    private static readonly TimeSpan MaxTime = new(long.MaxValue / 2);

    /// <summary>Parses a file. An empty file is a limit that has not been used yet; a damaged file means an unknown state.</summary>
    public static LimitState Read(byte[] json, WindowRule rules, TimeSpan now) =>
        json.Length == 0 ? new LimitState(rules)
        : StoredJson.Read(json, LimitJson.Default.LimitDocument) is { IsPossible: true } document
            ? document.ToState(rules)
        : LimitState.Unknown(rules, now);

    public static byte[] Write(LimitState state) =>
        StoredJson.Write(
            new LimitDocument(
                state.Grants,
                state.LatencyAt,
                state.Latency.ToArray(),
                state.Held,
                state.Waiting
            ),
            LimitJson.Default.LimitDocument
        );

    private bool IsPossible =>
        IsTime(LatencyAt)
        && Latencies.All(IsTime)
        // JSON can have null in a list.
        && Held.All(permit => permit is not null && IsTime(permit.FreeAt) && IsTime(permit.Until))
        && Waiting.All(one => one is { Wants: >= 0 and <= MaxWants } && IsTime(one.ReturnsAt));

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.Zero && time < MaxTime;

    private LimitState ToState(WindowRule rules)
    {
        var state = new LimitState(rules, Latencies) { Grants = Grants, LatencyAt = LatencyAt };
        state.Held.AddRange(Held);
        state.Waiting.AddRange(Waiting);
        return state;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(LimitDocument))]
internal sealed partial class LimitJson : JsonSerializerContext;
