using System.Collections.Generic;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution.Symbols;

/// <summary>
/// The symbols and identifiers of a source. Null means "not known yet": a table that needs a service collects
/// the lookups, so that few requests are necessary for many inputs.
/// </summary>
internal interface ISymbolTable
{
    HgncSourceKind Source { get; }

    /// <summary>The day of the data's release, as <c>yyyy-MM-dd</c>, or null for a service, and if the data do not have it.</summary>
    string? Release { get; }

    /// <summary>Reads all symbols now, if they are in a file.</summary>
    /// <exception cref="HgncException">The file cannot be read.</exception>
    void Prepare();

    /// <summary>
    /// The gene with this approved symbol, exactly as written, if no other record has it as a name, and the table finds it at once without
    /// creating objects for it; otherwise null.
    /// </summary>
    ApprovedGene? FindApproved(string symbol);

    /// <summary>Records with this text, ignoring case, as their symbol, a previous symbol or an alias.</summary>
    IReadOnlyList<SymbolMatch>? Find(string symbol);

    /// <summary>Records with this identifier, each with its value.</summary>
    IReadOnlyList<SymbolMatch>? Find(IdentifierLookup identifier);

    /// <summary>Records with a symbol, previous symbol or alias that a spreadsheet can have turned into this number.</summary>
    IReadOnlyList<SymbolMatch>? Find(ScientificNumber number);

    /// <summary>The record with its name and location, which a search does not return.</summary>
    SymbolGene? Locate(SymbolGene gene);

    /// <summary>The approved symbols that are most similar to this text, the most similar first (<see cref="NearSymbols"/>).</summary>
    IReadOnlyList<string>? FindNear(string text);
}
