namespace Hgnc.Resolution.Symbols;

/// <summary>A source that has all symbols itself, so that no requests are necessary.</summary>
internal interface ISymbolTableSource
{
    /// <summary>The symbols of the source; the same table as long as the data do not change.</summary>
    /// <exception cref="HgncException">The data cannot be read.</exception>
    ISymbolTable GetSymbolTable();
}
