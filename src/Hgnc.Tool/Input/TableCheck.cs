using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tables;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Input;

/// <summary>Checks a table before its rows are read: whether it has a column of genes, and whether its header is a header.</summary>
internal sealed class TableCheck(Table table, Problems problems)
{
    /// <exception cref="HgncException">The columns cannot be used.</exception>
    public async Task RunAsync(
        TableOptions options,
        IHgncSource source,
        bool isVerbose,
        CancellationToken cancellationToken
    )
    {
        if (table.FindProblem() is { } problem)
        {
            throw problem;
        }
        if (isVerbose)
        {
            foreach (var detail in table.Details)
            {
                problems.Note(detail);
            }
        }
        // The user gave the first gene of a list as the column name, so that gene would be lost.
        if (
            options is { Column: { } name, NoHeader: false }
            && table.Columns.Contains(name, StringComparer.Ordinal)
            && !table.IsUsualName(name)
            && await IsSymbolAsync(name, source, cancellationToken)
        )
        {
            var number = table.Columns.TakeWhile(column => column != name).Count() + 1;
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{name}', in the first line of {table.Name}, is itself a gene symbol: the file seems to have no header.",
                $"If it has none, use --no-header --column {number}. If '{name}' is the name of the column, use --column {number}."
            );
        }
    }

    private static async Task<bool> IsSymbolAsync(
        string name,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var outcomes = await new SymbolResolver(source, strict: true).ResolveAsync(
            [new SymbolInput { Text = name }],
            cancellationToken
        );
        return outcomes[0].Resolution
            is { MatchType: HgncMatchType.Approved or HgncMatchType.Previous };
    }
}
