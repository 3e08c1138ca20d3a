using System;

namespace Hgnc.Local.Store;

/// <summary>Reports at once: <see cref="Progress{T}"/> would report later and in any order.</summary>
internal sealed class RecordProgress : IProgress<long>
{
    private readonly Action<long> _report;

    public RecordProgress(Action<long> report)
    {
        _report = report;
    }

    public void Report(long value) => _report(value);
}
