using System;
using System.Text.Json.Serialization;
using Hgnc.Text;

namespace Hgnc.Rest.Lengths;

/// <summary>The known limits for the length of requests to one service, in characters of the address after its root.</summary>
/// <param name="Works">The longest request that was answered, or 0.</param>
/// <param name="Fails">The shortest request that failed because of its length, or null.</param>
/// <param name="Noted">When that failure was recorded.</param>
internal sealed record LengthBounds(int Works, int? Fails, DateTimeOffset Noted)
{
    /// <summary>HGNC's service is known to accept 250 symbols in 2,500 characters.</summary>
    public const int KnownToWork = 2000;

    /// <summary>Web servers accept addresses of about 8,000 characters.</summary>
    public const int MaxAddressLength = 7680;

    // Closer to the limit than this, another failing request costs more than it can save.
    private const int MinGap = 500;

    // No service accepts a longer address, so a file that says so is damaged.
    private const int MaxStored = 99_999;

    // A service may change, and a failure may have had a temporary cause.
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromDays(1);

    /// <summary>The limits of a service that has not been used yet.</summary>
    public static readonly LengthBounds Unknown = new(0, null, DateTimeOffset.MinValue);

    /// <summary>The maximum length of the next request. It grows as long as longer requests succeed.</summary>
    /// <param name="announced">The length that the service announces, or null.</param>
    public int MaxLength(int? announced) =>
        Math.Min(
            MaxAddressLength,
            Fails is not { } fails ? announced ?? Grown
                : Works == 0 ? Math.Min(KnownToWork, fails / 2)
                : fails - Works <= MinGap ? Works
                : (Works + fails) / 2
        );

    // A short request that was answered does not show anything about long ones.
    private int Grown => Works < KnownToWork / 2 ? KnownToWork : 2 * Math.Max(Works, KnownToWork);

    /// <summary>The limits after a request of this length was answered.</summary>
    public LengthBounds AfterResponse(int length, DateTimeOffset now) =>
        length <= Works ? this : new(length, Fails <= length ? null : Fails, now);

    /// <summary>The limits after a request of this length failed, while its halves succeeded.</summary>
    public LengthBounds AfterFailure(int length, DateTimeOffset now) =>
        new(
            Works < length ? Works : length / 2,
            Fails is { } fails ? Math.Min(fails, length) : length,
            now
        );

    /// <summary>The limits that are still valid.</summary>
    public LengthBounds At(DateTimeOffset now) =>
        // If the clock was set back further, the time has no meaning.
        Fails is not null
        && (now - Noted).Duration() > FailureLifetime
            ? this with
            {
                Fails = null,
            }
            : this;

    /// <summary>The limits as JSON.</summary>
    public byte[] ToJson() => StoredJson.Write(this, LengthsJson.Default.LengthBounds);

    /// <summary>The limits in JSON, or null if they are damaged or impossible.</summary>
    public static LengthBounds? Parse(byte[] json) =>
        StoredJson.Read(json, LengthsJson.Default.LengthBounds) is { } bounds
        && bounds.Works is >= 0 and <= MaxStored
        && bounds.Fails is null or <= MaxStored
        && !(bounds.Fails <= bounds.Works)
            ? bounds
            : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(LengthBounds))]
internal sealed partial class LengthsJson : JsonSerializerContext;
