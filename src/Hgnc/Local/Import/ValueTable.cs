using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local.Database;
using SQLitePCL;

namespace Hgnc.Local.Import;

/// <summary>
/// Writes the table <c>value</c> in the table's own order. Inserting the rows in the order in which they come takes several times longer, and
/// SQLite's own sorting takes twice as long.
/// </summary>
internal static class ValueTable
{
    // A statement with many rows finds its position in the table once.
    private const int RowsAtOnce = 64;

    /// <param name="database">The connection to the copy.</param>
    /// <param name="fields">The terms of each field, in the order of the field numbers.</param>
    /// <param name="cancellationToken">Cancels the writing between rows.</param>
    public static void Write(
        sqlite3 database,
        IReadOnlyList<SortedTerms> fields,
        CancellationToken cancellationToken
    )
    {
        using var single = new WriteStatement(database, Insert(1));
        using var batch = new WriteStatement(database, Insert(RowsAtOnce));
        var sorting = Sort(0);
        for (var i = 0; i < fields.Count; i++)
        {
            sorting.GetAwaiter().GetResult();
            // A field is sorted while the previous one is written.
            sorting = Sort(i + 1);
            Write(fields[i], single, batch, cancellationToken);
        }

        Task Sort(int index) =>
            index < fields.Count
                ? Task.Run(fields[index].Sort, cancellationToken)
                : Task.CompletedTask;
    }

    private static void Write(
        SortedTerms terms,
        WriteStatement single,
        WriteStatement batch,
        CancellationToken cancellationToken
    )
    {
        var next = 0;
        while (next < terms.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isBatch = terms.Count - next >= RowsAtOnce;
            var statement = isBatch ? batch : single;
            statement.Set(0, terms.Field);
            for (var parameter = 1; parameter < (isBatch ? 2 * RowsAtOnce : 2); parameter += 2)
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
