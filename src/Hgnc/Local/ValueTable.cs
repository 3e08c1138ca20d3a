using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace Hgnc.Local;

/// <summary>
/// Collects what goes into the table <c>value</c> and writes it in the table's own order. To write each row where it belongs, as it
/// comes, takes several times longer; SQLite's own sorting takes twice as long.
/// </summary>
internal sealed class ValueTable
{
    // A statement that takes many rows finds its place in the table once.
    private const int RowsAtOnce = 64;

    private readonly SortedDictionary<long, SortedTerms> _fields = new();

    public void Add(long field, string term, long gene)
    {
        if (!_fields.TryGetValue(field, out var terms))
        {
            terms = new SortedTerms(field);
            _fields.Add(field, terms);
        }
        terms.Add(term, gene);
    }

    public void Write(SqliteConnection connection, CancellationToken cancellationToken)
    {
        using var one = new WriteStatement(connection, Insert(1));
        using var many = new WriteStatement(connection, Insert(RowsAtOnce));
        var fields = _fields.Values.ToArray();
        var sorting = Sort(0);
        for (var i = 0; i < fields.Length; i++)
        {
            sorting.GetAwaiter().GetResult();
            // One field is sorted while the one before it is written.
            sorting = Sort(i + 1);
            Write(fields[i], one, many, cancellationToken);
        }

        Task Sort(int index) =>
            index < fields.Length
                ? Task.Run(fields[index].Sort, cancellationToken)
                : Task.CompletedTask;
    }

    private static void Write(
        SortedTerms terms,
        WriteStatement one,
        WriteStatement many,
        CancellationToken cancellationToken
    )
    {
        var next = 0;
        while (next < terms.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isMany = terms.Count - next >= RowsAtOnce;
            var statement = isMany ? many : one;
            statement.Set(0, terms.Field);
            for (var parameter = 1; parameter < (isMany ? 2 * RowsAtOnce : 2); parameter += 2)
            {
                statement.SetUtf8(parameter, terms.Term(next)).Set(parameter + 1, terms.Gene(next));
                next++;
            }
            statement.Run();
        }
    }

    private static string Insert(int rows) =>
        "INSERT INTO value VALUES"
        + string.Join(
            ",",
            Enumerable.Range(0, rows).Select(row => $"(?1, ?{2 * row + 2}, ?{2 * row + 3})")
        );
}
