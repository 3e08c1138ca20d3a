using System;

namespace Hgnc.Text;

/// <summary>The time limit of regular expressions.</summary>
internal static class PatternTimeout
{
    /// <summary>
    /// So long that it ends only a pattern that would never end. The clock also runs while a busy machine gives the process no processor, and an
    /// input must not fail because of that.
    /// </summary>
    public static readonly TimeSpan Value = TimeSpan.FromSeconds(30);
}
