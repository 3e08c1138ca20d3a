using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <summary>Recognises the columns of human genes in a table with the genes of two species, such as an export of orthologs from BioMart.</summary>
internal static class HumanColumns
{
    private const string Human = "human";

    // No column has this name.
    private const string OfOtherSpecies = "";

    // Columns that only human genes have.
    private static readonly string[] Own = { Human, "hgnc", "hugo" };

    /// <summary>The names, of which those about the genes of the other species are unknown.</summary>
    /// <param name="bare">The names of all columns, as in <see cref="ColumnNames"/>.</param>
    public static IReadOnlyList<string> Select(IReadOnlyList<string> bare)
    {
        if (
            !bare.Any(name => WithoutHuman(name) is not null)
            // Beside a human symbol, an ID can be that of the same gene.
            || !bare.Any(name => SymbolNames.Rank(name) >= 0 && !IsOwn(name))
        )
        {
            return bare;
        }
        return bare.Select(name =>
                WithoutHuman(name)
                ?? (IsOwn(name) || !ColumnNames.IsListed(name) ? name : OfOtherSpecies)
            )
            .ToList();
    }

    private static bool IsOwn(string name) => Own.Any(name.Contains);

    // Human gene name is Gene name; null for other names.
    private static string? WithoutHuman(string name) =>
        name.StartsWith(Human, StringComparison.Ordinal)
        && name.Substring(Human.Length) is var rest
        && ColumnNames.IsListed(rest)
            ? rest
            : null;
}
