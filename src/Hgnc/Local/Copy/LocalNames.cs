using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Local.Copy;

/// <summary>The names of all genes and withdrawn entries: a few columns, for reading all rows at once.</summary>
internal static class LocalNames
{
    /// <summary>The separator between the values of a list, which no symbol contains.</summary>
    public const string ValueBreak = "\n";

    /// <summary>Takes the number of a gene and the properties of <see cref="LocalName"/>, in order.</summary>
    public const string Insert = "INSERT INTO names VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8)";

    private const int RowsAtOnce = 4096;

    // The end of each column.
    private const char ColumnEnd = '\u001F';

    // Many rows in one text: reading each column of each row from SQLite takes twice as long, and so does its operator ||.
    private const string Select =
        "SELECT group_concat(columns, '') FROM (SELECT printf('%s\u001F%s\u001F%s\u001F%s\u001F%d\u001F%s\u001F%s\u001F%s\u001F', "
        + "hgnc_id, symbol, name, location, withdrawn, previous, alias, successors) AS columns "
        + "FROM names WHERE gene > $0 AND gene <= $1 ORDER BY gene)";

    private const string SelectGenes =
        "SELECT gene FROM value WHERE field = $0 AND term = $1 ORDER BY gene";

    private const string SelectOne =
        "SELECT hgnc_id, symbol, name, location, withdrawn, previous, alias, successors FROM names WHERE gene = $0";

    /// <summary>The genes and withdrawn entries that have a value in one of these fields, each once, in the order of the input.</summary>
    public static IReadOnlyList<LocalName> Read(
        LocalConnection connection,
        IReadOnlyList<string> fields,
        string value
    )
    {
        var genes = new SortedSet<long>();
        foreach (var field in fields)
        {
            using var reader = connection.Query(
                SelectGenes,
                connection.Contents.Find(field)?.Id ?? 0,
                LocalTerms.Fold(field, value)
            );
            while (reader.Read())
            {
                genes.Add(reader.GetInt64(0));
            }
        }
        return genes.Select(gene => ReadOne(connection, gene)).ToList();
    }

    /// <summary>Every gene and withdrawn entry, in the order of the input.</summary>
    /// <exception cref="FormatException">The copy is damaged.</exception>
    public static IEnumerable<LocalName> ReadAll(LocalConnection connection)
    {
        var first = 0L;
        while (Read(connection, first) is { } rows)
        {
            for (var at = 0; at < rows.Length; )
            {
                yield return new LocalName(
                    Column(rows, ref at) ?? "",
                    Column(rows, ref at) ?? "",
                    Column(rows, ref at),
                    Column(rows, ref at),
                    IsWithdrawn(Column(rows, ref at)),
                    Column(rows, ref at),
                    Column(rows, ref at),
                    Column(rows, ref at)
                );
            }
            first += RowsAtOnce;
        }
    }

    /// <summary>Text without the separator of values. The end of a column never occurs in text that was read (<see cref="ControlText"/>).</summary>
    public static string? Clean(string? text) => text?.Replace(ValueBreak[0], ' ');

    private static string? Read(LocalConnection connection, long first)
    {
        using var reader = connection.Query(Select, first, first + RowsAtOnce);
        return reader.Read() ? reader.GetText(0) : null;
    }

    private static LocalName ReadOne(LocalConnection connection, long gene)
    {
        using var reader = connection.Query(SelectOne, gene);
        if (!reader.Read())
        {
            throw new FormatException("A gene has no names.");
        }
        return new LocalName(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetText(2),
            reader.GetText(3),
            reader.GetInt64(4) != 0,
            reader.GetText(5),
            reader.GetText(6),
            reader.GetText(7)
        );
    }

    private static string? Column(string rows, ref int at)
    {
        var end = rows.IndexOf(ColumnEnd, at);
        if (end < 0)
        {
            throw new FormatException("A row is incomplete.");
        }
        var column = end > at ? rows.Substring(at, end - at) : null;
        at = end + 1;
        return column;
    }

    private static bool IsWithdrawn(string? column) =>
        column switch
        {
            "0" => false,
            "1" => true,
            _ => throw new FormatException(
                "A row has the wrong columns: the one for withdrawn entries has neither 0 nor 1."
            ),
        };
}
