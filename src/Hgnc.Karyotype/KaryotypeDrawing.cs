using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hgnc.Karyotype.Layout;
using Hgnc.Karyotype.Svg;

namespace Hgnc.Karyotype;

/// <summary>
/// Draws genes beside the chromosomes of GRCh38, at the bands that HGNC gives for them. The drawing depends only on the genes, in any
/// order, and on the options: the same genes give the same bytes. If a gene occurs more than once, the first one counts.
/// </summary>
public static class KaryotypeDrawing
{
    /// <summary>Writes the drawing as a self-contained SVG file.</summary>
    public static void WriteSvg(
        Stream target,
        IEnumerable<KaryotypeGene> genes,
        KaryotypeOptions? options = null
    ) => Draw(genes, options).Write(target, isPart: false);

    /// <summary>Writes the drawing as a self-contained HTML page with a search box and the details of each mark.</summary>
    public static void WriteHtml(
        Stream target,
        IEnumerable<KaryotypeGene> genes,
        KaryotypeOptions? options = null
    ) => KaryotypePage.Write(target, Draw(genes, options), options?.Theme ?? KaryotypeTheme.Auto);

    private static KaryotypeSvg Draw(IEnumerable<KaryotypeGene> genes, KaryotypeOptions? options)
    {
        var given = (genes ?? throw new ArgumentNullException(nameof(genes))).ToList();
        options ??= new KaryotypeOptions();
        var distinct = Once(given);
        var key = ColorKey.For(distinct, options.ColorBy is not null);
        var drawn = distinct
            .Select(gene => new DrawnGene(gene, key.Choose(gene)))
            .OrderBy(gene => gene.Symbol, StringComparer.Ordinal)
            .ThenBy(gene => gene.Key, StringComparer.Ordinal)
            .ToList();
        var header = Header.For(options, drawn, key, given.Count - distinct.Count);
        var arrangement = Arrangement.Of(drawn, header.Bottom + 62, options.Label);
        return new KaryotypeSvg(header, key, arrangement, options);
    }

    // A table of samples can have a gene in several rows. The first one counts, so the order of the table decides.
    private static List<KaryotypeGene> Once(List<KaryotypeGene> genes)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return genes.Where(gene => seen.Add(DrawnGene.KeyOf(gene))).ToList();
    }
}
