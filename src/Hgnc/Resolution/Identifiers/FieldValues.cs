using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The user's values for one field, with the database's prefix or in a spreadsheet's form.</summary>
internal static class FieldValues
{
    /// <summary>A value without its database's prefix, and a number in the records' form. A value that is not one of the field stays unchanged.</summary>
    public static string Bare(string field, string value)
    {
        var text = value.Trim();
        if (IdentifierDatabases.OfField(field) is not { } database)
        {
            return text;
        }
        if (database.LookupsFor(text) is { Count: > 0 } lookups)
        {
            return database.NumberPrefix is null ? text : lookups[0].Term.Term;
        }
        if (
            IdentifierForms.Read(field, text) is null
            && CurieReader.Read(text) is { } reading
            && reading.Lookups.FirstOrDefault(lookup => lookup.Term.Field == field)
                is { Term: not null } found
        )
        {
            return database.NumberPrefix is null ? reading.Value : found.Term.Term;
        }
        // OMIM's numbers have six digits, but shorter or longer ones are also numbers.
        return database.NumberPrefix == "" ? WholeNumber.Read(text) ?? text : text;
    }

    /// <summary>Refuses a value that is impossible for the field.</summary>
    /// <exception cref="HgncException">It has another database's prefix or form, or is a number that is not whole.</exception>
    public static void Check(string field, string value)
    {
        var text = value.Trim();
        if (IdentifierDatabases.OfField(field) is not { } database)
        {
            return;
        }
        if (
            CurieReader.Read(text) is { } reading
            && reading.Database != database.Name
            && reading.Lookups.All(lookup => lookup.Term.Field != field)
        )
        {
            throw Other(text, reading.Database, reading.Lookups.FirstOrDefault(), database);
        }
        if (database.NumberPrefix is null)
        {
            return;
        }
        var number = CurieReader.Strip(database, text);
        if (WholeNumber.HasThousands(number))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' has a comma, which can mark thousands or a fraction.",
                $"Give an ID of {database.Name} with digits only, such as {Example(database)}."
            );
        }
        if (WholeNumber.HasFraction(number))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' has a fraction, and IDs of {database.Name} are whole numbers.",
                $"Give the whole ID, such as {Example(database)}."
            );
        }
        if (WholeNumber.HasExponent(number))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' is a rounded number: a spreadsheet or a program may have dropped the last digits of the ID.",
                $"Give the ID with all its digits, such as {Example(database)}."
            );
        }
        if (
            IdentifierForms.FindSure(text) is { Count: > 0 } sure
            && sure.All(lookup => lookup.Term.Field != field)
        )
        {
            throw Other(text, NameOf(sure[0]), sure[0], database);
        }
    }

    private static HgncException Other(
        string text,
        string name,
        IdentifierLookup other,
        IdentifierDatabase database
    ) =>
        new(
            HgncErrorKind.BadInput,
            $"'{text}' is an identifier of {name}, not of {database.Name}.",
            other.Term is { } term
                ? $"Give an identifier of {database.Name}, such as {Example(database)}, or look in the field {term.Field}."
                : $"Give an identifier of {database.Name}, such as {Example(database)}."
        );

    private static string NameOf(IdentifierLookup lookup) =>
        lookup.Term.Field == "mane_select"
            ? "Ensembl"
            : IdentifierDatabases.OfField(lookup.Term.Field)?.Name ?? lookup.Term.Field;

    // The example of BRCA1, if HGNC has one.
    private static string Example(IdentifierDatabase database) =>
        database.Fields[0] switch
        {
            "hgnc_id" => "HGNC:1100",
            "entrez_id" => "672",
            "omim_id" => "113705",
            "mgd_id" => "MGI:104537",
            "rgd_id" => "RGD:2218",
            "ensembl_gene_id" => "ENSG00000012048",
            "refseq_accession" => "NM_007294",
            "mane_select" => "ENST00000357654.9",
            "uniprot_ids" => "P38398",
            "ena" => "U14680",
            "ccds_id" => "CCDS12976",
            "ucsc_id" => "uc002ict.4",
            "vega_id" => "OTTHUMG00000157426",
            _ => "URS00004374A2",
        };
}
