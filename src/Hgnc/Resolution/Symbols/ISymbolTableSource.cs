namespace Hgnc.Resolution.Symbols;

/// <summary>A source that knows all symbols by itself, so that nothing has to be asked and waited for.</summary>
internal interface ISymbolTableSource
{
    /// <summary>The source's symbols; the same table while the source's data are the same.</summary>
    /// <exception cref="HgncException">The data cannot be read.</exception>
    ISymbolTable GetSymbolTable();
}
