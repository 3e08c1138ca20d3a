using System.Collections.Generic;

namespace Hgnc.Groups;

/// <summary>The gene groups in the records of genes.</summary>
/// <param name="Names">The names of the groups by number.</param>
/// <param name="Members">The genes of each group, in the order of the records.</param>
/// <param name="FindSymbol">Returns the approved symbol of an HGNC ID, or null if no record has it.</param>
/// <param name="Release">The day of the release.</param>
internal sealed record GroupRecords(
    IReadOnlyDictionary<long, string> Names,
    IReadOnlyList<(long Group, string HgncId, string Symbol)> Members,
    System.Func<string, string?> FindSymbol,
    string? Release
);
