using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads the gene whose page <c>Show-HgncGene</c> opens.</summary>
internal static class PageInput
{
    /// <summary>The requests of an input, which names one gene.</summary>
    /// <exception cref="HgncException">The input names no gene, or several.</exception>
    public static IReadOnlyList<GeneRequest> Read(PSObject? input)
    {
        var requests = GeneInput.FromObject(input, new SymbolRow(column: null));
        if (requests.Count > 1)
        {
            var names = string.Join(", ", requests.Select(request => request.Input));
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"An input names several genes: {names}.",
                "Give one gene in each row; a page opens for one gene."
            );
        }
        return requests;
    }

    /// <summary>The HGNC ID of a request by it; null if the request is by another identifier.</summary>
    public static string? FindHgncId(GeneRequest request) =>
        request.Readings[0] is { Field: "hgnc_id", Term: var term }
            ? HgncIdentifier.AsHgncId(term)
            : null;

    /// <summary>The error of an input that Get-HgncGene cannot read either, with the advice of this cmdlet.</summary>
    public static HgncException WithAdvice(HgncException error, PSObject? input) =>
        input is not null
        && InputValues.IsLone(input)
        && InputValues.Text(input).Trim() is var text
        && HgncIdentifier.AsHgncId(text) is { } id
            ? new HgncException(
                error.Kind,
                error.Message,
                $"Give {id}, or pipe what Get-HgncGene -EntrezId {text} or -OmimId {text} gets.",
                error
            )
            : error;
}
