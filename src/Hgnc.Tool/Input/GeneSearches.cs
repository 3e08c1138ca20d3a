using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Input;

/// <summary>Turns queries and the rows of a table into searches.</summary>
internal static class GeneSearches
{
    /// <summary>The name of a column with queries instead of symbols.</summary>
    public const string QueryColumn = "query";

    /// <summary>The queries of the command line and then the symbols of the file's rows. Invalid inputs are reported as problems.</summary>
    public static async IAsyncEnumerable<GeneSearch> JoinAsync(
        IEnumerable<string> queries,
        Table? file,
        Problems problems,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var query in queries)
        {
            foreach (var search in Read([query], null, problems))
            {
                yield return search;
            }
        }
        if (file is null)
        {
            yield break;
        }
        var column = file
            .Columns.Select((name, index) => (name, index))
            .Where(named => named.name.Equals(QueryColumn, StringComparison.OrdinalIgnoreCase))
            .Select(named => (int?)named.index)
            .FirstOrDefault();
        await foreach (
            var chunk in TableReading.ReadAsync(file, static chunk => chunk, cancellationToken)
        )
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                if (chunk.Kind(i) != TableRecordKind.Row)
                {
                    continue;
                }
                var row = chunk.Row(i);
                var searches =
                    column is { } query && row.Value(query) is string { Length: > 0 } text
                        ? Read([text], row, problems)
                        : Read(file.Genes.Read(row), row, problems);
                foreach (var search in searches)
                {
                    yield return search;
                }
            }
        }
    }

    private static IEnumerable<GeneSearch> Read(
        IEnumerable<object> inputs,
        TableRow? row,
        Problems problems
    )
    {
        foreach (var input in inputs)
        {
            GeneSearch search;
            try
            {
                search = input is SymbolInput symbol
                    ? GeneSearch.ForRow(symbol, row, [])
                    : GeneSearch.ForText((string)input, row, isSymbolFirst: false, []);
            }
            catch (HgncException e)
            {
                problems.Add(e, position: row?.ToString());
                continue;
            }
            yield return search;
        }
    }
}
