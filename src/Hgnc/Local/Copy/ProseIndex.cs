using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Local.Copy;

/// <summary>
/// The words of one text field, as a table of SQLite's text index. Each field has its own, so that a name is ranked by its
/// own length, as in the service, and not by the length of everything else about the gene.
/// </summary>
internal sealed class ProseIndex
{
    /// <summary>
    /// The separator between the values of a list, so that no phrase reaches from one value into the next. It is a private-use
    /// character, which no name contains and which the tokenizer takes as a word.
    /// </summary>
    public const string ValueBreak = " \uE000 ";

    private ProseIndex(HgncField field)
    {
        Field = field;
        var (text, word) = ($"prose_{field.Name}", $"word_{field.Name}");
        Create =
            $"CREATE VIRTUAL TABLE {text} USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');"
            + $"CREATE VIRTUAL TABLE {word} USING fts5vocab({text}, 'instance');";
        Insert = $"INSERT INTO {text}(rowid, text) VALUES($0, $1)";
        Optimize = $"INSERT INTO {text}({text}) VALUES('optimize')";
        SelectPhrase = $"SELECT rowid, bm25({text}) FROM {text} WHERE {text} MATCH $0";
        SelectPattern =
            $"SELECT doc FROM {word} WHERE term >= $0 AND term <= $1 AND term GLOB $2 AND term <> $3";
    }

    /// <summary>The indexes of all text fields.</summary>
    public static IReadOnlyList<ProseIndex> All { get; } =
        HgncField
            .All.Where(field => field.IsProse)
            .Select(field => new ProseIndex(field))
            .ToArray();

    public HgncField Field { get; }

    public string Create { get; }

    /// <summary>Takes a gene and its text.</summary>
    public string Insert { get; }

    public string Optimize { get; }

    /// <summary>Takes a phrase in quotes. Returns genes and SQLite's score, where lower is better.</summary>
    public string SelectPhrase { get; }

    /// <summary>Takes the first and the last word that can match, a GLOB, and the word for <see cref="ValueBreak"/>.</summary>
    public string SelectPattern { get; }

    /// <summary>The index of the field with this name, or null if it is not a text field.</summary>
    public static ProseIndex? Find(string field) =>
        All.FirstOrDefault(index => index.Field.Name == field);
}
