using System.Collections.Generic;

namespace Hgnc.Groups;

/// <summary>What the records of genes say of gene groups.</summary>
/// <param name="Names">The groups' names by their numbers.</param>
/// <param name="Members">The genes of each group, in the order of the records.</param>
/// <param name="FindSymbol">The approved symbol of an HGNC ID; null where no record has it.</param>
/// <param name="Release">The day of the release.</param>
internal sealed record GroupRecords(
    IReadOnlyDictionary<long, string> Names,
    IReadOnlyList<(long Group, string HgncId, string Symbol)> Members,
    System.Func<string, string?> FindSymbol,
    string? Release
);
