using System;

namespace Hgnc.Tests.Support;

/// <summary>A clock whose date a test sets; what waits, waits by the real one.</summary>
internal sealed class CalendarTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
