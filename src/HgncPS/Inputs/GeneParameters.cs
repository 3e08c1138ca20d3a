using System.Linq;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Checks that the parameters of <c>Get-HgncGene</c> fit together.</summary>
internal static class GeneParameters
{
    /// <summary>Checks -Raw against the parameters that it excludes.</summary>
    /// <exception cref="HgncException">One of them is given.</exception>
    public static void CheckRaw(bool isLocal, bool isSpreadsheetSafe)
    {
        if (isLocal)
        {
            throw Bad(
                "-Raw returns the text of the service's responses, and -Source Local does not use the service.",
                "Leave out one of them."
            );
        }
        if (isSpreadsheetSafe)
        {
            throw Bad(
                "-Raw returns the service's responses unchanged, and -SpreadsheetSafe changes them.",
                "Leave out one of them. Export-Csv takes records, not the text of responses."
            );
        }
    }

    /// <summary>Checks that there is one kind of input.</summary>
    /// <param name="fields">The parameters with the names of fields.</param>
    /// <param name="isPiped">Whether -Id is given, or objects come from the pipeline.</param>
    /// <param name="field">The value of -Field.</param>
    /// <param name="terms">The values of -Term.</param>
    /// <exception cref="HgncException">There is no input, or several kinds.</exception>
    public static void CheckInput(
        FieldParameters fields,
        bool isPiped,
        string? field,
        string[]? terms
    )
    {
        var named = IdentifierFields
            .AllWithSymbols.Where(fields.IsGiven)
            .Select(one => "-" + one.PropertyName)
            .ToList();
        if (named.Count > 1 || (named.Count == 1 && (isPiped || field is not null)))
        {
            throw Bad(
                $"{string.Join(" and ", named)} {(named.Count > 1 ? "are" : "is")} given together with other input.",
                "Give one identifier. To use objects with several identifiers, pipe them in: the first one counts."
            );
        }
        if (named.Count == 0 && !isPiped && terms is null)
        {
            throw Bad(
                "There is nothing to get.",
                "Give a symbol, an HGNC ID or an accession, or pipe them in."
            );
        }
        if (terms is not null && field is null)
        {
            throw Bad(
                $"-Term {string.Join(", ", terms)} has no -Field.",
                "Specify the field of this value, such as -Field entrez_id. A symbol or an accession needs neither -Term nor -Field."
            );
        }
    }

    private static HgncException Bad(string message, string advice) =>
        new(HgncErrorKind.BadInput, message, advice);
}
