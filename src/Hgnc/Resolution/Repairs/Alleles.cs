using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>The genes of alleles: <c>CYP2D6*4</c>, <c>HLA-DRB1*15:01</c>, and those of HLA in short, <c>A*02</c> and <c>HLA-B57</c>.</summary>
internal static class Alleles
{
    private const string Prefix = "HLA-";

    private static readonly Regex Any = Form(
        @"^(?<gene>[A-Z][A-Z0-9-]*(?:/[A-Z0-9-]+)?) ?\(?\*[0-9][0-9A-Z:x.]*(?: ?/ ?\*[0-9][0-9A-Z:x.]*)?\)?$"
    );

    // The genes of HLA are often written without the prefix, and HLA-C as Cw. A, B and the others are names of other genes too, but not of their alleles.
    private static readonly Regex[] OfHla =
    {
        Form(
            @"^(?:HLA[-_ ]?)?(?<gene>[A-CE-G]|Cw|D(?:RA|RB[1-9]|[PQ][AB][12]|[MO][AB]))\*[0-9][0-9A-Z:]*$"
        ),
        // Without the star: HLA-A0201, and the antigens HLA-B27 and HLA-Cw6.
        Form(@"^HLA[-_ ]?(?<gene>[A-C]|Cw)[0-9]{1,4}(?::[0-9]{2,3})*$"),
        Form(@"^(?:HLA[-_ ]?)?(?<gene>DRB[1-9]|D[PQ][AB]1)[-_. ](?:[0-9]{4}|[0-9]{2}:[0-9]{2,3})$"),
    };

    /// <summary>The names that the gene of an allele can have; empty for other texts.</summary>
    public static IReadOnlyList<string> Read(string text) =>
        OfHla.Select(form => form.Match(text)).FirstOrDefault(match => match.Success) is { } allele
            ? new[] { Prefix + GeneOf(allele).ToUpperInvariant().Replace("CW", "C") }
        : text.IndexOf('*') > 0 && Any.Match(text) is { Success: true } any ? new[] { GeneOf(any) }
        : Array.Empty<string>();

    private static string GeneOf(Match match) => match.Groups["gene"].Value;

    private static Regex Form(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Value);
}
