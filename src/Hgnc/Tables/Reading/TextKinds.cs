using System;
using System.Linq;
using System.Text;

namespace Hgnc.Tables.Reading;

/// <summary>Recognizes texts that are not tables by their beginning.</summary>
internal static class TextKinds
{
    private const int MaxBytes = 4096;
    private const int ShortestSequence = 20;
    private const string ToTable = "Open it in a spreadsheet, and save it as .xlsx or CSV.";
    private const string GiveTable = "Give a table: CSV, TSV or .xlsx.";
    private const string NoGenes = "It has no column of genes: give a table of genes.";

    private const string Transpose =
        "Its genes are in its row EntrezGeneSymbol: give that row as a list, or a table with a row for each gene.";

    private static readonly (string Start, string What, string Advice)[] Known =
    {
        ("<?xml", "an XML file", ToTable),
        ("MIME-Version:", "a web archive (.mht)", ToTable),
        (
            "<Header>",
            "a NanoString RCC file",
            "Give the table that nSolver exports from it, or the lines of its section Code_Summary."
        ),
        ("ID;PWXL", "a SYLK file", ToTable),
        ("ID;PSCALC", "a SYLK file", ToTable),
        ("{\"", "a JSON file", GiveTable),
        ("[{", "a JSON file", GiveTable),
        ("[\"", "a JSON file", "Give a list with one symbol per line, or a table."),
        ("##gff-version", "a GFF annotation file", NoGenes),
        ("@HD\t", "a SAM file of reads", NoGenes),
        ("!Checksum\t", "a SOMAscan file (.adat)", Transpose),
        ("!AdatId\t", "a SOMAscan file (.adat)", Transpose),
        ("^HEADER", "a SOMAscan file (.adat)", Transpose),
        (
            "##fileformat=VCF",
            "a VCF file of variants",
            "Its genes are within INFO: make a table of it, with bcftools +split-vep for example."
        ),
        (
            "version https://git-lfs.github.com/",
            "a Git LFS pointer",
            "Get the file itself: git lfs pull."
        ),
    };

    /// <summary>The kind of text and the advice, or null if it can be a table.</summary>
    public static (string What, string Advice)? Find(ReadOnlySpan<byte> head)
    {
        var bytes = head.Slice(0, Math.Min(head.Length, MaxBytes)).ToArray();
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        foreach (var (start, what, advice) in Known)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return (what, advice);
            }
        }
        return IsMarkup(text) ? ("a web page, or another file with tags", ToTable)
            : IsJson(text) ? ("a JSON file", GiveTable)
            : IsAnnotation(text)
                ? (
                    "a GTF annotation file",
                    "Its genes are within its last column: make a table of genes of it."
                )
            : IsSequences(text) ? ("a FASTA file of sequences", NoGenes)
            : null;
    }

    // Servers and programs give these files the extension .xls or .csv. A cell can also be <NA>.
    private static bool IsMarkup(string text) =>
        text.Length > 2
        && text[0] == '<'
        && (char.IsLetter(text[1]) || text[1] == '!')
        && (
            text.IndexOf("</", StringComparison.Ordinal) > 0
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
        );

    // Pretty-printed JSON has a line break after its first bracket.
    private static bool IsJson(string text)
    {
        var packed = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Take(2));
        return text.Length > 1
            && text[0] is '{' or '['
            && char.IsWhiteSpace(text[1])
            && packed.Length > 1
            && packed[1] is '"' or '{' or '[';
    }

    private static bool IsAnnotation(string text) =>
        FirstLine(text, "#") is { } line
        && line.Split('\t') is { Length: 9 } cells
        && cells[8].IndexOf("gene_id \"", StringComparison.Ordinal) >= 0;

    private static bool IsSequences(string text) =>
        text.Length > 0
        && text[0] == '>'
        && FirstLine(text, ">") is { Length: >= ShortestSequence } line
        && line.All(c => c is >= 'A' and <= 'Z' or '*' or '-');

    // The first line that does not begin like this.
    private static string? FirstLine(string text, string start) =>
        text.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .FirstOrDefault(line =>
                line.Length > 0 && !line.StartsWith(start, StringComparison.Ordinal)
            );
}
