using System;
using System.IO;
using System.Text;

namespace Hgnc.Throttling.Machine;

/// <summary>Converts a <see cref="LimitState"/> to bytes: a signature, the number of grants, the latencies, the permits and the waiting processes.</summary>
internal static class LimitFormat
{
    // The last character is the version.
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("HGNClim1");

    private const int MaxEntries = 100_000;

    /// <summary>Parses bytes. An empty file is a limit that has not been used yet; an invalid file means an unknown state.</summary>
    public static LimitState Read(byte[] bytes, WindowRule rules, TimeSpan now)
    {
        if (bytes.Length == 0)
        {
            return new LimitState(rules);
        }
        try
        {
            return Read(bytes, rules);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return LimitState.Unknown(rules, now);
        }
    }

    public static byte[] Write(LimitState state)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Mark);
        writer.Write(state.Grants);
        writer.Write(state.LatencyAt.Ticks);
        state.Latency.Write(writer);
        writer.Write(state.Held.Count);
        foreach (var permit in state.Held)
        {
            writer.Write(permit.Id);
            writer.Write(permit.FreeAt.Ticks);
            writer.Write(permit.Until.Ticks);
        }
        writer.Write(state.Waiting.Count);
        foreach (var one in state.Waiting)
        {
            writer.Write(one.Process);
            writer.Write(one.Grants);
            writer.Write(one.Wants);
            writer.Write(one.ReturnsAt.Ticks);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    private static LimitState Read(byte[] bytes, WindowRule rules)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark))
        {
            throw new InvalidDataException("It is not a file of the limit.");
        }
        var state = new LimitState(rules)
        {
            Grants = reader.ReadInt64(),
            LatencyAt = ReadTime(reader),
        };
        state.Latency.Read(reader);
        for (var count = ReadCount(reader); count > 0; count--)
        {
            state.Held.Add(new HeldPermit(reader.ReadInt64(), ReadTime(reader), ReadTime(reader)));
        }
        for (var count = ReadCount(reader); count > 0; count--)
        {
            state.Waiting.Add(
                new WaitingProcess(
                    reader.ReadInt64(),
                    reader.ReadInt64(),
                    ReadCount(reader),
                    ReadTime(reader)
                )
            );
        }
        return state;
    }

    private static int ReadCount(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= MaxEntries and var count
            ? count
            : throw new InvalidDataException("It has too many entries.");

    // Far from both ends of the range, so that a second can be added to any time.
    private static TimeSpan ReadTime(BinaryReader reader) =>
        reader.ReadInt64() is >= 0 and < long.MaxValue / 2 and var ticks
            ? new TimeSpan(ticks)
            : throw new InvalidDataException("It has an impossible time.");
}
