using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Hgnc.Local.Copy;

namespace Hgnc.Local.Search;

/// <summary>
/// Finds the matches of single terms and phrases. Most fields are compared by whole values, and text fields by words. Text fields
/// are also compared by whole values, so that a name is found even if the tokenizer sees no word in it or treats case differently.
/// </summary>
internal sealed class LocalMatches
{
    private const string SelectAll = "SELECT id FROM gene";

    private const string SelectWithField = "SELECT gene FROM value WHERE field = $0";

    private const string SelectValue = "SELECT gene FROM value WHERE field = $0 AND term = $1";

    private const string SelectAnyValue =
        "SELECT gene, field FROM value WHERE field IN (SELECT id FROM field WHERE searchable) AND term = $0";

    private const string SelectPattern =
        "SELECT gene FROM value WHERE field = $0 AND term >= $1 AND term <= $2 AND term GLOB $3";

    private const string SelectAnyPattern =
        "SELECT gene FROM value WHERE field IN (SELECT id FROM field WHERE searchable AND (NOT prose OR $3)) "
        + "AND term >= $0 AND term <= $1 AND term GLOB $2";

    // A single word is usually meant as a symbol, so the gene with this symbol comes before those that mention it.
    private const double SymbolWeight = 2;

    // Lucene gives this score to all matches of a wildcard.
    private const double PatternScore = 1;

    private readonly LocalConnection _connection;
    private readonly CancellationToken _cancellationToken;

    public LocalMatches(LocalConnection connection, CancellationToken cancellationToken)
    {
        _connection = connection;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Every gene, as for <c>*:*</c>.</summary>
    public Scores FindAll() => Constant(SelectAll);

    /// <summary>The genes that have this value, or for a text field these words, in one field or, with null, in any field.</summary>
    public Scores Find(string? field, string value)
    {
        var found = new Scores();
        var folded = LocalTerms.Fold(field, value);
        if (field is null)
        {
            AddAnyValue(found, folded);
            // A bare number also means an HGNC ID: search/hgnc_id/1100+OR+1101 applies the field only to the first number.
            if (LocalTerms.FoldId(folded) is { } id)
            {
                AddAnyValue(found, id);
            }
            foreach (var index in ProseIndex.All)
            {
                AddWords(found, index, value);
            }
        }
        else if (_connection.Contents.Find(field) is { } known)
        {
            AddValue(found, known, folded);
            if (ProseIndex.Find(field) is { } index)
            {
                AddWords(found, index, value);
            }
        }
        return found;
    }

    /// <summary>The genes that match a term with wildcards, in one field or, with null, in any field.</summary>
    public Scores FindPattern(string? field, string escaped)
    {
        var pattern = WildcardPattern.Parse(LocalTerms.FoldPattern(field, escaped));
        if (pattern.IsHopeless)
        {
            return new Scores();
        }
        if (field is null)
        {
            var any = FindPatternInAny(pattern);
            if (LocalTerms.FoldIdPattern(LocalTerms.Fold(escaped)) is { } ids)
            {
                any.Raise(FindPattern(HgncField.HgncId.Name, ids));
            }
            return any;
        }
        if (field == Query.QuerySyntax.Everything)
        {
            return FindAll();
        }
        if (_connection.Contents.Find(field) is not { } known)
        {
            return new Scores();
        }
        if (pattern.IsAnything)
        {
            return Constant(SelectWithField, known.Id);
        }
        // A pattern with a space cannot match a word. The service finds nothing then; here the pattern is compared with the whole name.
        return ProseIndex.Find(field) is { } index && !pattern.SpansWords
            ? FindWords(index, pattern)
            : Constant(SelectPattern, known.Id, pattern.First, pattern.Last, pattern.Glob);
    }

    private Scores FindPatternInAny(WildcardPattern pattern)
    {
        if (pattern.IsAnything)
        {
            return FindAll();
        }
        var found = Constant(
            SelectAnyPattern,
            pattern.First,
            pattern.Last,
            pattern.Glob,
            pattern.SpansWords ? 1 : 0
        );
        if (!pattern.SpansWords)
        {
            foreach (var index in ProseIndex.All)
            {
                found.Raise(FindWords(index, pattern));
            }
        }
        return found;
    }

    private Scores FindWords(ProseIndex index, WildcardPattern pattern) =>
        Constant(
            index.SelectPattern,
            pattern.First,
            pattern.Last,
            pattern.Glob,
            ProseIndex.ValueBreak.Trim()
        );

    private void AddValue(Scores found, LocalField field, string folded)
    {
        var genes = new List<long>();
        using (var rows = _connection.Query(SelectValue, field.Id, folded))
        {
            while (rows.Read())
            {
                _cancellationToken.ThrowIfCancellationRequested();
                genes.Add(rows.GetInt64(0));
            }
        }
        var score = Bm25.Keyword(field.Records, genes.Count);
        foreach (var gene in genes)
        {
            found.Raise(gene, score);
        }
    }

    private void AddAnyValue(Scores found, string folded)
    {
        var rows = new List<(long Gene, long Field)>();
        using (var reader = _connection.Query(SelectAnyValue, folded))
        {
            while (reader.Read())
            {
                _cancellationToken.ThrowIfCancellationRequested();
                rows.Add((reader.GetInt64(0), reader.GetInt64(1)));
            }
        }
        foreach (var group in rows.GroupBy(row => row.Field))
        {
            var field = _connection.Contents.Find(group.Key);
            var weight = field.Name == HgncField.Symbol.Name ? SymbolWeight : 1;
            var score = weight * Bm25.Keyword(field.Records, group.Count());
            foreach (var (gene, _) in group)
            {
                found.Raise(gene, score);
            }
        }
    }

    private void AddWords(Scores found, ProseIndex index, string value)
    {
        using var rows = _connection.Query(index.SelectPhrase, Quote(value));
        while (rows.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            found.Raise(rows.GetInt64(0), Bm25.Prose(rows.GetDouble(1)));
        }
    }

    // A phrase in the syntax of the text index. A NUL would end it before its closing quote.
    private static string Quote(string value) =>
        "\"" + value.Replace("\"", "\"\"").Replace('\0', ' ') + "\"";

    private Scores Constant(string sql, params object[] values)
    {
        var found = new Scores();
        using var rows = _connection.Query(sql, values);
        while (rows.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            found.Raise(rows.GetInt64(0), PatternScore);
        }
        return found;
    }
}
