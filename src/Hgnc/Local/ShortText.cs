using System;
using System.Runtime.InteropServices;

namespace Hgnc.Local;

/// <summary>
/// A text of up to 16 ASCII characters, which nearly all symbols are. It lies in a dictionary itself, so that comparing it does not wait for
/// another part of the memory.
/// </summary>
/// <param name="Start">The first eight characters.</param>
/// <param name="Rest">The other characters.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ShortText(ulong Start, ulong Rest)
{
    private const int Half = 8;

    /// <summary>The text, or null if it is longer or has other characters.</summary>
    public static ShortText? Of(string text)
    {
        if (text.Length > 2 * Half)
        {
            return null;
        }
        ulong start = 0;
        ulong rest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // A text has no characters of value 0, so that texts of different lengths differ.
            if (text[i] is '\0' or > '\u007F')
            {
                return null;
            }
            if (i < Half)
            {
                start = (start << Half) | text[i];
            }
            else
            {
                rest = (rest << Half) | text[i];
            }
        }
        return new ShortText(start, rest);
    }

    // The generated one would combine the characters without mixing them.
    public override int GetHashCode() => HashCode.Combine(Start, Rest);
}
