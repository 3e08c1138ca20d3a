using System.Collections.Generic;
using System.IO;

namespace Hgnc.Bench.Grow;

/// <summary>HGNC's withdrawn.txt.</summary>
internal static class WithdrawnTable
{
    public static void Write(string path, IEnumerable<WithdrawnEntry> entries)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(
            "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)"
        );
        foreach (var entry in entries)
        {
            file.WriteLine(
                string.Join('\t', entry.HgncId, entry.Status, entry.Symbol, entry.Successors)
            );
        }
    }
}
