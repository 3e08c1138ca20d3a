using System.Collections.Generic;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution.Symbols;

/// <summary>
/// What a source has under symbols and identifiers. Null means "not known yet": a table that has to ask a service notes
/// what it was asked for, so that all that is missing for many inputs goes into few requests.
/// </summary>
internal interface ISymbolTable
{
    HgncSourceKind Source { get; }

    /// <summary>The day of the data's release, as <c>yyyy-MM-dd</c>; null for a service, and where the data do not say it.</summary>
    string? Release { get; }

    /// <summary>Reads all symbols now, if they are in a file.</summary>
    /// <exception cref="HgncException">The file cannot be read.</exception>
    void Prepare();

    /// <summary>Records that have this text, in any case, as their symbol, a previous symbol or an alias.</summary>
    IReadOnlyList<SymbolMatch>? Find(string symbol);

    /// <summary>Records that have this identifier, each with the value that it has there.</summary>
    IReadOnlyList<SymbolMatch>? Find(IdentifierLookup identifier);

    /// <summary>Records that have a symbol, previous symbol or alias of which a spreadsheet can have made this number.</summary>
    IReadOnlyList<SymbolMatch>? Find(ScientificNumber number);

    /// <summary>The record with its name and location, which a search does not tell.</summary>
    SymbolGene? Locate(SymbolGene gene);

    /// <summary>The approved symbols that are the closest to this text, the closest first (<see cref="NearSymbols"/>).</summary>
    IReadOnlyList<string>? FindNear(string text);
}
