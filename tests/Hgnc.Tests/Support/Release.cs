using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Tests.Support;

/// <summary>Made-up releases of HGNC's set that differ in each record, so that every result shows its release.</summary>
internal static class Release
{
    /// <summary>The release as HGNC's JSON.</summary>
    /// <param name="letter">The name of the release, which is part of each symbol and name.</param>
    /// <param name="count">The number of records.</param>
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

    /// <summary>The release of all of these symbols.</summary>
    /// <exception cref="InvalidOperationException">They are from no release, or from several.</exception>
    public static char Of(IEnumerable<string?> symbols) =>
        symbols.Select(symbol => symbol![0]).Distinct().Single();
}
