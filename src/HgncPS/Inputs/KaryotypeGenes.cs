using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Karyotype;

namespace HgncPS.Inputs;

/// <summary>Collects the genes of a drawing, and checks before it is drawn that it shows what the user wants.</summary>
/// <param name="colorBy">The property by which marks are coloured; null if they are not.</param>
internal sealed class KaryotypeGenes(string? colorBy)
{
    private readonly List<KaryotypeGene> _genes = new();
    private readonly KaryotypeInput _reader = new(colorBy);
    private long _failed;

    /// <summary>The genes, in order.</summary>
    public IReadOnlyList<KaryotypeGene> All => _genes;

    /// <summary>Adds the gene of an input.</summary>
    /// <exception cref="HgncException">The input is not a gene. It counts as failed.</exception>
    public void Add(PSObject? input)
    {
        try
        {
            _genes.Add(_reader.Read(input));
        }
        catch (HgncException)
        {
            _failed++;
            throw;
        }
    }

    /// <summary>Counts an input that is not a gene.</summary>
    public void AddFailure() => _failed++;

    /// <summary>Checks that there is something to draw, and that a gene has the property of the colours. No input at all is a drawing without genes.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <exception cref="HgncException">All inputs failed, or no gene has the property.</exception>
    public void Check(string? path)
    {
        if (_genes.Count == 0 && _failed > 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"None of the inputs is a gene ({Count(_failed)} failed): '{path}' was not written.",
                "See the errors before this one: they say what is wrong with each."
            );
        }
        if (colorBy is null || _genes.Count == 0 || _reader.HasColor)
        {
            return;
        }
        var nearest = HgncField.Nearest(colorBy, HgncField.All.Select(field => field.Name));
        throw new HgncException(
            HgncErrorKind.BadInput,
            $"No input has the property '{colorBy}' of -ColorBy; nothing was drawn.",
            nearest.Count > 0
                ? $"Give a property that the genes have, such as {string.Join(" or ", nearest)}."
                : "Give a property that the genes have, such as locus_group."
        );
    }

    /// <summary>Warnings of what the drawing will not show.</summary>
    /// <param name="isPiped">Whether genes could have come from the pipeline.</param>
    public IEnumerable<string> Warnings(bool isPiped)
    {
        if (_genes.Count == 0 && isPiped)
        {
            yield return "There are no genes: the drawing shows only the chromosomes.";
        }
        if (_reader.WithoutLocation is > 0 and var count)
        {
            yield return $"{Count(count)} {(count == 1 ? "gene" : "genes")} had no location. Get-HgncGene gets it: … | Get-HgncGene | Out-HgncKaryotype.";
        }
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
