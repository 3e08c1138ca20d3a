using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local;

namespace Hgnc.Tests.Local;

/// <summary>The progress reports of a save, and a test's reaction to them.</summary>
internal sealed class SaveProgressProbe(Action<DatasetProgress>? act = null)
    : IProgress<DatasetProgress>
{
    private readonly List<DatasetProgress> _told = [];

    public IReadOnlyList<DatasetProgress> Told
    {
        get
        {
            lock (_told)
            {
                return [.. _told];
            }
        }
    }

    public IEnumerable<DatasetPhase> Phases => Told.Select(told => told.Phase).Distinct();

    public void Report(DatasetProgress value)
    {
        lock (_told)
        {
            _told.Add(value);
        }
        act?.Invoke(value);
    }
}
