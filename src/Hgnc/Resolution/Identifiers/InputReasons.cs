using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>Finds the reason why a text names no gene by its form alone, after all lookups failed.</summary>
internal static class InputReasons
{
    // Texts of a known form are shorter.
    private const int MaxLength = 300;

    private static readonly InputReason Unknown = new(
        HgncReason.Unknown,
        "HGNC has no gene with this symbol, previous symbol or alias."
    );

    private static readonly InputReason Empty = new(HgncReason.Empty, "The input is empty.");

    private static readonly InputReason Missing = new(
        HgncReason.Placeholder,
        "This marks a missing value and names no gene."
    );

    private static readonly InputReason SpreadsheetError = new(
        HgncReason.Placeholder,
        "This is what a spreadsheet shows where a formula fails; it names no gene."
    );

    /// <summary>The reason why a text names no gene.</summary>
    public static InputReason Of(string? text)
    {
        var bare = SymbolText.Trim(text ?? "");
        return bare.Length == 0 ? Empty
            : bare.Length > MaxLength ? Unknown
            : Placeholders.IsSpreadsheetError(bare) ? SpreadsheetError
            : Placeholders.Is(bare) ? Missing
            : OfNumber(bare)
                ?? OfAccession(bare)
                ?? OfPrefix(bare)
                ?? OtherForms.Read(bare)
                ?? OfLikely(bare)
                ?? Unknown;
    }

    private static InputReason? OfNumber(string text)
    {
        if (WholeNumber.Read(text) is { } number)
        {
            return new InputReason(
                HgncReason.BareNumber,
                $"A number alone can be an NCBI gene ID, an HGNC ID or an OMIM ID; write NCBIGene:{number}, HGNC:{number} or OMIM:{number} to say which."
            );
        }
        var unsigned = text[0] is '-' or '+' ? text.Substring(1) : text;
        return
            WholeNumber.Read(unsigned) is not null
            || WholeNumber.HasFraction(unsigned)
            || WholeNumber.HasExponent(unsigned)
            ? new InputReason(
                HgncReason.BareNumber,
                "This is a number; if a spreadsheet made it from a name, look up the name in the original file."
            )
            : null;
    }

    private static InputReason? OfAccession(string text) =>
        IdentifierForms.FindSure(text) is { Count: > 0 } lookups ? NoSuch(text, lookups) : null;

    private static InputReason? OfPrefix(string text)
    {
        if (CurieReader.Read(text) is not { } reading)
        {
            return null;
        }
        if (reading.IsNotHuman)
        {
            return new InputReason(
                HgncReason.NotHuman,
                $"The prefix names {reading.Database}, a database of other species; HGNC names human genes only."
            );
        }
        if (reading.Lookups.Count > 0)
        {
            return NoSuch(reading.Value, reading.Lookups);
        }
        if (reading.Symbol is not null)
        {
            return Unknown;
        }
        // For RefSeq:NP_000537, the part after the prefix gives a more precise reason.
        return OtherForms.Read(reading.Value)
            ?? (
                reading.HasField
                    ? new InputReason(
                        HgncReason.NoSuchIdentifier,
                        $"The prefix names {reading.Database}, but '{reading.Value}' does not have the form of its identifiers."
                    )
                    : new InputReason(
                        HgncReason.NoField,
                        $"HGNC cannot search for identifiers of {reading.Database}; give a symbol, an HGNC ID or an Ensembl, NCBI, RefSeq or UniProt ID."
                    )
            );
    }

    private static InputReason? OfLikely(string text) =>
        IdentifierForms.FindLikely(text) is { Count: > 0 } lookups
            ? lookups[0].IsWeak
                ? new InputReason(
                    HgncReason.NoSuchIdentifier,
                    "This looks like a name that Ensembl gave to a gene on a clone; give the Ensembl gene ID (ENSG…) of that gene."
                )
                : NoSuch(text, lookups)
            : null;

    private static InputReason NoSuch(string text, IReadOnlyList<IdentifierLookup> lookups)
    {
        var fields = string.Join(
            " or ",
            lookups.Select(lookup => lookup.Term.Field).Distinct(System.StringComparer.Ordinal)
        );
        var advice = lookups.Any(lookup => lookup.Term.Field == "mane_select")
            ? ". HGNC lists few transcripts of a gene, so map it to a gene ID (ENSG… or NCBI) first."
            : ". Check the identifier.";
        return new InputReason(
            HgncReason.NoSuchIdentifier,
            $"No HGNC record has '{text}' in the field {fields}{advice}"
        );
    }
}
