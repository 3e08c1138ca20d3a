using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>Reads searches from the input of <c>Find-HgncGene</c>.</summary>
internal static class SearchInput
{
    /// <summary>The searches for an input: text is a query, and an object has a query or a symbol.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isPiped">Whether it came from the pipeline. If so, a plain word is looked up as a symbol first.</param>
    /// <param name="fields">The conditions that records must also match.</param>
    /// <param name="rows">Reads rows of tables.</param>
    /// <exception cref="HgncException">The input has nothing to search for, or the query is malformed.</exception>
    public static IReadOnlyList<GeneSearch> Read(
        PSObject? input,
        bool isPiped,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields,
        SymbolRow rows
    )
    {
        if (input is null)
        {
            throw GeneSearch.Nothing("An input is null");
        }
        if (InputValues.IsLone(input))
        {
            return [GeneSearch.ForText(InputValues.Text(input), input, isPiped, fields)];
        }
        if (InputValues.Get(input, "Query") is [{ Length: > 0 } query])
        {
            return [GeneSearch.ForText(query, input, isSymbolFirst: false, fields)];
        }
        var read = rows.ReadSymbols(input);
        if (read.Count == 0)
        {
            throw GeneSearch.Nothing(
                $"An input of type {input.BaseObject.GetType().Name} has neither a query nor a symbol"
            );
        }
        return read.Select(symbol => GeneSearch.ForRow(symbol, input, fields)).ToList();
    }
}
