using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local;

namespace Hgnc.Tests.Local;

/// <summary>What a save told of itself, and what a test does upon it.</summary>
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
