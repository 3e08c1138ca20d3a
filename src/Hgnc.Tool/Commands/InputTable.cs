using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tables;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Input;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary>Opens the table of <c>--from</c> and checks it before its rows are read.</summary>
internal static class InputTable
{
    /// <returns>The table, or null without <c>--from</c>.</returns>
    /// <exception cref="HgncException">The table cannot be read, is not a table, or has no column of genes.</exception>
    public static async Task<Table?> OpenAsync(
        FileOptions file,
        TableOptions options,
        ParseResult parsed,
        ToolContext context,
        ChosenSource source,
        Problems problems,
        CancellationToken cancellationToken,
        string? otherColumn = null
    )
    {
        var table = await file.OpenAsync(
            parsed,
            options,
            context,
            source.IsService,
            cancellationToken
        );
        // A table that has the other column does not need a column of genes.
        if (table?.Columns.Contains(otherColumn, StringComparer.OrdinalIgnoreCase) is not false)
        {
            return table;
        }
        try
        {
            await new TableCheck(table, problems).RunAsync(
                options,
                source.Current,
                parsed.GetValue<bool>(ServiceOptions.Verbose),
                cancellationToken
            );
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }
}
