using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes from values that are known beforehand.</summary>
public abstract class FixedCompleter : HgncCompleter
{
    /// <summary>The values, each with what it means.</summary>
    private protected abstract IEnumerable<HgncSuggestion> Values { get; }

    internal override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others) =>
        Values.Where(value => Begins(value.Value, begun));

    /// <summary>A value that says by itself what it is.</summary>
    private protected static HgncSuggestion Plain(string value, string meaning) =>
        new(value, value, meaning);
}
