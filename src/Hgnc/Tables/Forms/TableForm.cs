using System.Collections.Generic;

namespace Hgnc.Tables.Forms;

/// <summary>The form of a table's text.</summary>
internal sealed record TableForm
{
    /// <summary>The character between cells, or 0 for a list.</summary>
    public byte Delimiter { get; init; }

    /// <summary>The start of the header, or of the first row without one.</summary>
    public int HeaderStart { get; init; }

    /// <summary>The length of the header in bytes, without its line end.</summary>
    public int HeaderLength { get; init; }

    /// <summary>The start of the rows.</summary>
    public int RowsStart { get; init; }

    /// <summary>The number of lines before the rows.</summary>
    public int LinesBefore { get; init; }

    public bool HasHeader { get; init; }

    /// <summary>Whether the header is one cell shorter than the rows, whose first cell is a name, as in R's write.table.</summary>
    public bool IsShifted { get; init; }

    /// <summary>The unique names of all columns.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The names in the header, which need not be unique.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>The line of the first row with cells for which the header has no name, or 0.</summary>
    public long UnnamedCells { get; init; }

    /// <summary>Whether a column after the first one has symbols in the first rows, and no name, or one that a program made up.</summary>
    public bool HasUnnamedSymbols { get; init; }

    /// <summary>The number of cells in the header.</summary>
    public int HeaderCells { get; init; }

    /// <summary>Whether the cells of the header are in quotation marks.</summary>
    public bool QuotesHeader { get; init; }

    /// <summary>Whether it is a table of NCBI GEO, which is surrounded by lines that begin with !.</summary>
    public bool IsGeo { get; init; }

    /// <summary>The number of comment lines above the header.</summary>
    public int Comments { get; init; }

    /// <summary>The number of title lines above the header.</summary>
    public int TitleLines { get; init; }

    /// <summary>The cells of the first row.</summary>
    public IReadOnlyList<string>? FirstRow { get; init; }

    /// <summary>The first rows that are not empty.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The columns of genes, if the form of the file shows them.</summary>
    public GeneColumns? Genes { get; init; }

    /// <summary>The column that contains all remaining cells: a set and its genes.</summary>
    public int? Rest { get; init; }

    /// <summary>Why it cannot be read as the table that it seems to be.</summary>
    public LayoutProblem Problem { get; init; }

    /// <summary>The line that seems to be the header of a second table below the first one, or 0.</summary>
    public long SecondHeader { get; init; }

    /// <summary>Whether it is a section of a report, which ends at the title of the next one.</summary>
    public bool IsSection { get; init; }

    /// <summary>Why the first row may not be a header, if it has no known names.</summary>
    public string? Doubt { get; init; }
}
