using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc;

/// <summary>
/// Parses cytogenetic locations: HGNC's (<c>17q21.31</c>, <c>Xq28 and Yq12</c>, <c>mitochondria</c>) and the forms of chromosomes
/// in tables (<c>17</c>, <c>chr17</c>, <c>MT</c>).
/// </summary>
public static class HgncLocation
{
    // Many times the longest location. A longer text is not a location, and parsing it could take long.
    private const int MaxLength = 1_000;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Band = "[pq]ter|cen|[pq]([0-9]+([.][0-9]+)?)?";

    // The part after a colon, in coordinates such as chr17:43044295-43170245, cannot be compared with bands.
    private static readonly Regex Form = new(
        @"^(chr(omosome)?[\s_]*)?(?<name>[1-9]|1[0-9]|2[0-2]|x|y|mt?|mitochondri(a|on|al))([.]0)?"
            + $@"(\s*(?<first>{Band})(\s*-\s*(\k<name>)?(?<last>{Band}|[0-9]+([.][0-9]+)?)|(?<=cen)(?<last>q[0-9.]+))?)?"
            + @"(:.*|(?<note>[\s(].*))?$",
        Options | RegexOptions.Singleline,
        PatternTimeout.Value
    );

    private static readonly Regex Separator = new(
        @"\s+(and|or)\s+|[,;|/]",
        Options,
        PatternTimeout.Value
    );

    /// <summary>
    /// All parts of a location, in order; empty for <c>unplaced</c>, <c>reserved</c>, null, or a text
    /// that is not a location.
    /// </summary>
    public static IReadOnlyList<GenePosition> Read(string? location)
    {
        var positions = new List<GenePosition>();
        if (location is null || location.Length > MaxLength)
        {
            return positions;
        }
        foreach (var part in Separator.Split(location).Select(part => part.Trim()))
        {
            if (Form.Match(part) is { Success: true } match)
            {
                positions.Add(ToPosition(match));
            }
            else if (positions.Count > 0 && part.Length > 0)
            {
                // 13cen, GRCh38 novel patch
                var last = positions[positions.Count - 1];
                positions[positions.Count - 1] = last with
                {
                    Note = last.Note is null ? part : $"{last.Note}, {part}",
                };
            }
        }
        return positions;
    }

    /// <summary>The chromosomes in a location: 1 to 22, X, Y and MT; empty without one.</summary>
    internal static IReadOnlyList<string> Chromosomes(string? location) =>
        Read(location).Select(other => other.Chromosome).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Whether a gene at a location can be at another location: on the same chromosome and, if the other location has a band, in that band.</summary>
    internal static bool IsWithin(string? location, string? other)
    {
        var outers = Read(other);
        return Read(location)
            .Any(inner =>
                outers.Any(outer =>
                    outer.Chromosome == inner.Chromosome
                    && inner.Region.StartsWith(outer.Region, StringComparison.Ordinal)
                )
            );
    }

    private static GenePosition ToPosition(Match match)
    {
        var name = match.Groups["name"].Value.ToUpperInvariant();
        var (arm, band) = ToBand(match.Groups["first"], null);
        var (lastArm, lastBand) = ToBand(match.Groups["last"], arm);
        var note = match.Groups["note"].Value.Trim();
        return new GenePosition
        {
            Chromosome = name[0] == 'M' ? GenePosition.Mitochondrial : name,
            Arm = arm,
            Band = band,
            LastArm = lastArm,
            LastBand = lastBand,
            Note = note.Length > 0 ? note : null,
        };
    }

    private static (string? Arm, string? Band) ToBand(Group group, string? sameArm)
    {
        if (!group.Success)
        {
            return (null, null);
        }
        var text = group.Value.ToLowerInvariant();
        return text switch
        {
            "cen" => (null, text),
            "pter" or "qter" => (text.Substring(0, 1), text),
            ['p' or 'q'] => (text, null),
            ['p' or 'q', ..] => (text.Substring(0, 1), text.Substring(1)),
            // Older tables write a range in this form: 17q21-22.
            _ => (sameArm, text),
        };
    }
}
