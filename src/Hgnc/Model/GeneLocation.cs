using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc;

/// <summary>
/// Reads cytogenetic locations: HGNC's (<c>17q21.31</c>, <c>Xq28 and Yq12</c>, <c>mitochondria</c>) and what tables have
/// for a chromosome (<c>17</c>, <c>chr17</c>, <c>MT</c>).
/// </summary>
internal static class GeneLocation
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Chromosome = new(
        @"^(?:chr(?:omosome)?[\s_]*)?(?<name>[1-9]|1\d|2[0-2]|x|y|mt?|mitochondri(?:a|on|al))(?:\.0)?(?<arm>[\spqc].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Limit
    );

    private static readonly string[] And = { " and ", ",", ";", "|", "/" };

    /// <summary>The chromosomes that a location names: 1 to 22, X, Y and MT; none where it names none.</summary>
    public static IReadOnlyList<string> Chromosomes(string? location) =>
        Parts(location).Select(part => part.Chromosome).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Whether a gene at a location can be where another location says: on the same chromosome, and in its band where it says one.</summary>
    public static bool IsWithin(string? location, string? place)
    {
        var places = Parts(place).ToList();
        return Parts(location)
            .Any(part =>
                places.Exists(outer =>
                    outer.Chromosome == part.Chromosome
                    && part.Band.StartsWith(outer.Band, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static IEnumerable<(string Chromosome, string Band)> Parts(string? location) =>
        (location ?? "")
            .Split(And, StringSplitOptions.RemoveEmptyEntries)
            // Of coordinates, chr17:43044295-43170245, only the chromosome can be compared.
            .Select(part => Chromosome.Match(part.Split(':')[0].Trim()))
            .Where(match => match.Success)
            .Select(match =>
            {
                var name = match.Groups["name"].Value.ToUpperInvariant();
                return (name[0] == 'M' ? "MT" : name, match.Groups["arm"].Value.Trim());
            });
}
