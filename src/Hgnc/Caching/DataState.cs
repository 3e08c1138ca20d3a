using System;
using Hgnc.Text;

namespace Hgnc.Caching;

/// <summary>The service's answer about its data.</summary>
/// <param name="Modified">When the data were last modified, or null if the service does not say.</param>
/// <param name="Since">The time from which on its responses have the current data, by its clock.</param>
/// <param name="Checked">When the service was asked, by our clock.</param>
internal sealed record DataState(
    DateTimeOffset? Modified,
    DateTimeOffset Since,
    DateTimeOffset Checked
)
{
    // lastModified is when data were made. They may reach the servers some time later.
    private static readonly TimeSpan PropagationTime = TimeSpan.FromHours(1);

    /// <summary>The new state after asking the service.</summary>
    /// <param name="before">The previous state, or null.</param>
    /// <param name="dataDate">When the data were made, or null if the service does not say.</param>
    /// <param name="received">When the data reached the server, or null if it does not say.</param>
    /// <param name="sentAt">When the service sent the response, by its clock.</param>
    /// <param name="now">The same, by our clock.</param>
    public static DataState After(
        DataState? before,
        DateTimeOffset? dataDate,
        DateTimeOffset? received,
        DateTimeOffset sentAt,
        DateTimeOffset now
    )
    {
        if ((received > dataDate || dataDate is null ? received : dataDate) is not { } modified)
        {
            return new DataState(before?.Modified, DateTimeOffset.MaxValue, now);
        }
        var since =
            before?.Modified is not { } known ? received ?? modified + PropagationTime
            // If the data differ from the last time, newer or older, the time of this answer is the best known time of their arrival.
            : known != modified || before.Since == DateTimeOffset.MaxValue ? sentAt
            : before.Since;
        return new DataState(modified, since, now);
    }

    /// <summary>The state as JSON.</summary>
    public byte[] ToJson() => StoredJson.Write(this, CacheJson.Default.DataState);

    /// <summary>The state in JSON, or null if it is damaged.</summary>
    public static DataState? Parse(byte[] json) =>
        StoredJson.Read(json, CacheJson.Default.DataState);
}
