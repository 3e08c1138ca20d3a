using System;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// Reads identifiers that are written with their database: <c>NCBIGene:672</c>, <c>HGNC_1100</c>, <c>OMIM #113705</c>,
/// <c>sp|P38398|BRCA1_HUMAN</c>, and addresses such as <c>https://identifiers.org/hgnc:1100</c>.
/// </summary>
internal static class CurieReader
{
    // Addresses of genes are shorter.
    private const int MaxLength = 500;

    private static readonly char[] Separators = { ':', '_' };

    private const int MaxPrefixLength = 30;

    // The separators between a prefix and an identifier other than a colon: MIM 113705, HGNC_1100, OMIM *113705.
    private static readonly char[] Breaks = { ' ', '_', '-', '=', '#', '*' };

    // The headers of sequences in FASTA files.
    private static readonly Regex Fasta = new(
        @"^>?(?<prefix>sp|tr|ref|gb|emb|dbj)\|(?<value>[^|]+)(?:\||$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The Human Genome Variation Society's notation after a colon: c.5266dupC, p.(Val600Glu), g.43045728T>G.
    private static readonly Regex Variant = new(
        @"^[cgmnrp]\.[-*(\dA-Z=?]",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // The gene can follow the transcript: NM_007294.4(BRCA1):c.5266dupC.
    private static readonly Regex InBrackets = new(
        @"\([^()]*\)$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The reading of a text with a known prefix, or null.</summary>
    public static IdentifierReading? Read(string text)
    {
        var bare = Trim(text);
        if (bare.Length is < 3 or > MaxLength)
        {
            return null;
        }
        if (bare.IndexOf('/') > 0 && IriReader.Read(bare) is { } address)
        {
            return ReadPair(address.Prefix, address.Value);
        }
        if (bare.IndexOf('|') > 0 && Fasta.Match(bare) is { Success: true } header)
        {
            return ReadPair(header.Groups["prefix"].Value, header.Groups["value"].Value);
        }
        var colon = bare.IndexOf(':');
        return colon == 0 ? null
            : colon > 0 ? ReadColon(bare, colon)
            : ReadSpacedVariant(bare) ?? ReadSpaced(bare);
    }

    private static IdentifierReading? ReadColon(string text, int colon)
    {
        var prefix = text.Substring(0, colon).Trim();
        var value = text.Substring(colon + 1).Trim();
        return value.Length == 0 ? null
            : Variant.IsMatch(value) ? ReadVariant(prefix, text)
            : prefix.Equals("gene", StringComparison.OrdinalIgnoreCase) ? ReadGene(value)
            : prefix.Equals("transcript", StringComparison.OrdinalIgnoreCase)
                ? Accession(value, "the sequence databases")
            : ReadPair(prefix, value);
    }

    private static IdentifierReading? ReadPair(string prefix, string value)
    {
        if (IdentifierDatabases.Find(prefix) is not { } database)
        {
            return null;
        }
        var bare = Strip(database, value);
        // The Alliance, and old addresses of identifiers.org, have other databases' prefixes after their own: AGR:MGI:104537.
        return bare.IndexOf(':') > 0 && ReadPrefixed(bare) is { } inner
            ? inner
            : database.Read(bare);
    }

    private static IdentifierReading? ReadPrefixed(string text)
    {
        var colon = text.IndexOf(':');
        return IdentifierDatabases.Find(text.Substring(0, colon)) is { HasSymbols: false } database
            ? database.Read(Strip(database, text.Substring(colon + 1)))
            : null;
    }

    /// <summary>A text without the database's own prefixes: HGNC:HGNC:1100 has HGNC twice.</summary>
    public static string Strip(IdentifierDatabase database, string text)
    {
        var bare = text.Trim();
        while (
            bare.IndexOfAny(Separators) is > 0 and var at
            && IdentifierDatabases.Find(bare.Substring(0, at)) == database
            && bare.Substring(at + 1).Trim() is { Length: > 0 } rest
            // NM_007294 and other accessions of UniProt have no prefix to remove.
            && (bare[at] == ':' || database.LookupsFor(rest).Count > 0)
        )
        {
            bare = rest;
        }
        return bare;
    }

    // TP53 p.R175H
    private static IdentifierReading? ReadSpacedVariant(string text)
    {
        var space = text.IndexOf(' ');
        return space > 0 && Variant.IsMatch(text.Substring(space + 1).TrimStart())
            ? ReadVariant(text.Substring(0, space), text)
            : null;
    }

    // The prefix can have several words: Entrez Gene 672. The longest one counts.
    private static IdentifierReading? ReadSpaced(string text)
    {
        for (
            var at = text.LastIndexOfAny(Breaks, Math.Min(text.Length - 1, MaxPrefixLength));
            at > 0;
            at = text.LastIndexOfAny(Breaks, at - 1)
        )
        {
            if (
                ReadSpaced(text.Substring(0, at), text.Substring(at).TrimStart(Breaks)) is
                { } reading
            )
            {
                return reading;
            }
        }
        return null;
    }

    // Without a colon, only identifiers of the database are accepted, because symbols and names also have spaces and hyphens. A
    // number of any length has no form of its own, so the prefix must be clear: hsa-720 is the name of a microRNA.
    private static IdentifierReading? ReadSpaced(string prefix, string value) =>
        IdentifierDatabases.Find(prefix) is { Fields.Count: > 0 } database
        && (prefix.Length > 3 || database != IdentifierDatabases.Hgnc)
        && (database.NumberPrefix != "" || database.Digits > 0 || prefix.Length > 4)
        && database.Read(Strip(database, value)) is { Lookups.Count: > 0 } reading
            ? reading
            : null;

    // Files of gene models have gene:ENSG00000012048, and users write gene:BRCA1.
    private static IdentifierReading? ReadGene(string value) =>
        Accession(value, "Ensembl")
        ?? (value.IndexOf(':') > 0 ? Read(value) : null)
        ?? (
            WholeNumber.Read(value) is null && SymbolText.CanBeSymbol(value)
                ? new IdentifierReading("HGNC symbol", value) { Symbol = value }
                : null
        );

    private static IdentifierReading? ReadVariant(string sequence, string text)
    {
        var bare = InBrackets.Replace(sequence, "").Trim();
        return Accession(bare, "the sequence databases")
            ?? (
                bare.Length > 0 && bare.IndexOf('_') < 0
                    ? new IdentifierReading("HGVS", text) { Symbol = bare }
                    : null
            );
    }

    private static IdentifierReading? Accession(string text, string database) =>
        IdentifierForms.FindSure(text) is { Count: > 0 } lookups
            ? new IdentifierReading(database, text) { Lookups = lookups, HasField = true }
            : null;

    private static string Trim(string text)
    {
        var bare = SymbolText.Trim(text);
        return bare.Length > 2 && bare[0] == '<' && bare[bare.Length - 1] == '>'
            ? bare.Substring(1, bare.Length - 2).Trim()
            : bare;
    }
}
