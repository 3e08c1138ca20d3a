using System;

namespace Hgnc.Local.Store;

/// <summary>Passes on at once: <see cref="Progress{T}"/> would do it later, and in any order.</summary>
internal sealed class RecordProgress : IProgress<long>
{
    private readonly Action<long> _report;

    public RecordProgress(Action<long> report)
    {
        _report = report;
    }

    public void Report(long value) => _report(value);
}
