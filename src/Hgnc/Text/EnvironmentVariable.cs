using System;

namespace Hgnc.Text;

/// <summary>
/// Reads environment variables. cmd.exe keeps the quotation marks of <c>set HGNC_DATA="C:\my data"</c>, and the space before the
/// <c>&amp;&amp;</c> of <c>set HGNC_RATE=5 &amp;&amp; hgnc info</c>.
/// </summary>
internal static class EnvironmentVariable
{
    /// <summary>The value without spaces and quotation marks around it; null if the variable is not set.</summary>
    public static string? Get(string name) => Clean(Environment.GetEnvironmentVariable(name));

    /// <summary>A value without spaces and quotation marks around it.</summary>
    public static string? Clean(string? value)
    {
        var trimmed = value?.Trim();
        return trimmed is ['"', .. var inner, '"'] ? inner.Trim() : trimmed;
    }
}
