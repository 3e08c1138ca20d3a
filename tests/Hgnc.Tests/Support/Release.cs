using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Tests.Support;

/// <summary>Made-up releases of HGNC's set that differ in each record: whatever is read tells which it is from.</summary>
internal static class Release
{
    /// <summary>The release as HGNC's JSON.</summary>
    /// <param name="letter">Its name, which each record has in its symbol and its name.</param>
    /// <param name="count">How many records it has.</param>
    public static string Json(char letter, int count)
    {
        var records = Enumerable
            .Range(1, count)
            .Select(number =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"hgnc_id":"HGNC:{{number}}","symbol":"{{letter}}{{number}}","name":"gene {{number}} of release {{letter}}","status":"Approved","locus_type":"gene with protein product","location":"{{number % 22 + 1}}q{{number % 40}}","alias_symbol":["{{letter}}LIAS{{number}}","{{letter}}SECOND{{number}}"],"alias_name":["another name of the gene with the number {{number}}"],"refseq_accession":["NM_{{number:000000}}"],"date_modified":"2024-07-26T00:00:00Z"}"""
                )
            );
        return new StringBuilder()
            .Append(
                CultureInfo.InvariantCulture,
                $$$"""{"responseHeader":{"status":0},"response":{"numFound":{{{count}}},"docs":["""
            )
            .AppendJoin(",\n", records)
            .Append("]}}")
            .ToString();
    }

    /// <summary>The release that all of these symbols are of.</summary>
    /// <exception cref="InvalidOperationException">They are of none, or of several.</exception>
    public static char Of(IEnumerable<string?> symbols) =>
        symbols.Select(symbol => symbol![0]).Distinct().Single();
}
