using System;
using System.Runtime.InteropServices;

namespace Hgnc.Tool.Resolving;

/// <summary>
/// The bytes of a row's relevant columns if they are few, as they nearly always are. They lie in the dictionary itself, so that comparing them
/// does not wait for another part of the memory.
/// </summary>
/// <param name="Start">The first eight bytes.</param>
/// <param name="Rest">The other bytes, and their number in the last one.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ShortKey(ulong Start, ulong Rest)
{
    private const int MaxLength = 15;

    /// <summary>Creates the key, unless there are too many bytes.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> bytes, out ShortKey key)
    {
        if (bytes.Length > MaxLength)
        {
            key = default;
            return false;
        }
        Span<byte> padded = stackalloc byte[MaxLength + 1];
        padded.Clear();
        bytes.CopyTo(padded);
        padded[MaxLength] = (byte)bytes.Length;
        key = MemoryMarshal.Read<ShortKey>(padded);
        return true;
    }

    // The generated one would combine the bytes without mixing them.
    public override int GetHashCode() => HashCode.Combine(Start, Rest);
}
