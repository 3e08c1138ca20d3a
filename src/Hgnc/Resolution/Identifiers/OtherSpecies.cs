using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The forms of genes of other species, and of controls.</summary>
internal static class OtherSpecies
{
    private static readonly Regex Ensembl = new(
        @"^ENS(?<species>[A-Z]{3,4}?)(?:G|T|P|E|R|GT|FM)\d{11}(?:\.\d+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Dictionary<string, string> EnsemblSpecies = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["MUS"] = "mouse",
        ["RNO"] = "rat",
        ["DAR"] = "zebrafish",
        ["SSC"] = "pig",
        ["BTA"] = "cattle",
        ["GAL"] = "chicken",
        ["CAF"] = "dog",
        ["PTR"] = "chimpanzee",
        ["MMU"] = "macaque",
        ["XET"] = "clawed frog",
        ["FCA"] = "cat",
        ["OCU"] = "rabbit",
        ["OAR"] = "sheep",
        ["ECA"] = "horse",
    };

    // IDs that nothing else looks like, with their species.
    private static readonly IReadOnlyList<(OtherForm Form, string Species)> Sure = new[]
    {
        (Of("F", @"FB(gn|tr|pp)\d{7}", "FlyBase", "fruit fly"), "fruit fly"),
        (Of("W", @"WBGene\d{8}", "WormBase", "nematode"), "nematode"),
        (Of("Z", @"ZDB-[A-Z]+-\d{6}-\d+", "ZFIN", "zebrafish"), "zebrafish"),
        (Of("X", @"XB-GENE(PAGE)?-\d+", "Xenbase", "clawed frog"), "clawed frog"),
        (Of("Y", @"Y[A-P][LR]\d{3}[WC](-[A-Z])?", "SGD", "yeast"), "yeast"),
        (Of("S", @"SP[A-C](C|PB)\w*\d\w*\.\d+c?", "PomBase", "fission yeast"), "fission yeast"),
        (Of("A", @"AT[1-5CM]G\d{5}(\.\d+)?", "TAIR", "thale cress"), "thale cress"),
        (Of("D", @"DDB_G\d{7}", "dictyBase", "slime mould"), "slime mould"),
        (Of("M", @"MGP_[A-Z0-9]+_[GTPE]\d{7}", "Ensembl", "mouse strain"), "mouse strain"),
    };

    private static readonly IReadOnlyList<OtherForm> Identifiers = new[]
    {
        Of("S", @"S\d{9}", "SGD", "yeast"),
        Of("U", @"URS[0-9A-F]{10}[_/]\d+", "RNAcentral", "another species"),
        Of(
            "MRDCSBGX",
            @"(mmu|rno|dre|dme|cel|ssc|bta|gga|cfa|xtr)-(mir|let|lin)-\S+",
            "miRBase",
            "another species"
        ),
        Of(
            "",
            @"[A-Z0-9]{1,10}_(MOUSE|RAT|BOVIN|PIG|RABIT|SHEEP|CHICK|CANLF|HORSE|MACMU|PANTR|XENLA|XENTR|DANRE|DROME|CAEEL|YEAST|SCHPO|ARATH|ECOLI)",
            "UniProt",
            "another species"
        ),
    };

    private static readonly IReadOnlyList<OtherForm> Names = new[]
    {
        new OtherForm(
            HgncReason.NotHuman,
            "MGR",
            @"(mm\d{1,2}|GRCm3\d|rn\d|Rnor)_+\S+",
            "{0} is marked as a gene of a mouse or a rat; HGNC names human genes only."
        ),
        new OtherForm(
            HgncReason.NotHuman,
            "E",
            @"ERCC-\d{5}",
            "{0} is a spike-in control, not a human gene."
        ),
        // Case distinguishes mouse from human symbols here: Trp53, Cd8a, H2-K1, mt-Co1, Gm12345, 1110008F13Rik.
        new OtherForm(
            HgncReason.NotHuman,
            "",
            @"[A-Z][a-z]{1,8}\d+[a-z0-9]*(-[a-z]{0,4}\d*)?|Gm\d+|[\dA-Z]{6,8}[A-Z]\d{2}Rik|[A-Z0-9]{1,12}Rik|H2-[A-Z][A-Za-z]*\d*|mt-[A-Z][a-z]+\d*[a-z]?|[A-Z][a-z]{1,8}-(ps|rs)\d*",
            "{0} is written like a symbol of a mouse or a rat; HGNC names human genes only.",
            isExact: true
        ),
    };

    // Words with a number that have this form: columns, samples, groups of cells.
    private static readonly Regex Word = new(
        @"^(?:Sample|Gene|Chr|Cluster|Control|Contig|Probe|Peak|Exon|Intron|Row|Column|Col|Spike|Locus|Group|Feature|Var|Item|Module|Factor|Patient|Cell|Test|Set|Type|Unigene|Scaffold|Novel|Line|List|Table|Page|Day|Week|Unnamed|Human|Mouse|Rat|No|Nr|Id)\d",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>
    /// The species of an identifier that no human gene has, also in the form of STRING (<c>10090.ENSMUSP…</c>); null for other texts. The IDs of
    /// MGI and RGD are not among them, because HGNC has them for human genes.
    /// </summary>
    public static string? FindSpecies(string text)
    {
        var start = text.IndexOf("ENS", StringComparison.Ordinal);
        var ensembl = start > 0 && text[start - 1] == '.' ? text.Substring(start) : text;
        return FindEnsemblSpecies(ensembl)
            ?? (
                text.Length > 0
                    ? Sure.FirstOrDefault(each => each.Form.Read(text) is not null).Species
                    : null
            );
    }

    /// <summary>The reason for the form of a text, or null.</summary>
    public static InputReason? Read(string text) =>
        ReadIdentifier(text)
        ?? (First(Names, text) is { } reason && !Word.IsMatch(text) ? reason : null);

    /// <summary>The reason for an identifier of a database, or null for other texts, such as symbols of a mouse.</summary>
    public static InputReason? ReadIdentifier(string text)
    {
        if (FindEnsemblSpecies(text) is { } species)
        {
            return new InputReason(
                HgncReason.NotHuman,
                $"{text} is an identifier of Ensembl ({species}); HGNC names human genes only."
            );
        }
        return
            First(Sure.Select(each => each.Form).Concat(Identifiers), text) is { } reason
            && !Word.IsMatch(text)
            ? reason
            : null;
    }

    private static string? FindEnsemblSpecies(string text) =>
        text.Length > 15 && (text[0] | ' ') == 'e' && Ensembl.Match(text) is { Success: true } match
            ? EnsemblSpecies.TryGetValue(match.Groups["species"].Value, out var known)
                ? known
                : "another species"
            : null;

    private static InputReason? First(IEnumerable<OtherForm> forms, string text)
    {
        foreach (var form in forms)
        {
            if (form.Read(text) is { } reason)
            {
                return reason;
            }
        }
        return null;
    }

    private static OtherForm Of(string first, string pattern, string database, string species) =>
        new(
            HgncReason.NotHuman,
            first,
            pattern,
            $"{{0}} is an identifier of {database} ({species}); HGNC names human genes only."
        );
}
