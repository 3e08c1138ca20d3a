using System;

namespace Hgnc.Tests.Support;

/// <summary>A clock whose date a test sets. Waits use the real clock.</summary>
internal sealed class CalendarTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
