using System.Collections.Generic;

namespace Hgnc.Tables.Forms;

/// <summary>How the text of a table is made.</summary>
internal sealed record TableForm
{
    /// <summary>The character between cells; 0 for a list.</summary>
    public byte Delimiter { get; init; }

    /// <summary>Where the header begins; where there is none, where the first row does.</summary>
    public int HeaderStart { get; init; }

    /// <summary>The header's bytes, without its line end.</summary>
    public int HeaderLength { get; init; }

    /// <summary>Where the rows begin.</summary>
    public int RowsStart { get; init; }

    /// <summary>How many lines stand before the rows.</summary>
    public int LinesBefore { get; init; }

    public bool HasHeader { get; init; }

    /// <summary>The header is one cell shorter than the rows, whose first cell is a name: as R's write.table has it.</summary>
    public bool IsShifted { get; init; }

    /// <summary>The names of all columns, each of them once.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The names as the header has them, several of which can be the same.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>The cells of the header as they are.</summary>
    public int HeaderCells { get; init; }

    /// <summary>The cells of the header are in quotation marks.</summary>
    public bool QuotesHeader { get; init; }

    /// <summary>A table of NCBI GEO, which has lines that begin with ! around it.</summary>
    public bool IsGeo { get; init; }

    /// <summary>How many comment lines stand above the header.</summary>
    public int Comments { get; init; }

    /// <summary>How many lines of a title stand above the header.</summary>
    public int TitleLines { get; init; }

    /// <summary>The cells of the first row.</summary>
    public IReadOnlyList<string>? FirstRow { get; init; }

    /// <summary>The columns of genes, where the form of the file says them.</summary>
    public GeneColumns? Genes { get; init; }

    /// <summary>All cells from this one on are one column: a set and its genes.</summary>
    public int? Rest { get; init; }

    /// <summary>It is read as a list, but seems to be a table whose columns are aligned with spaces.</summary>
    public bool IsAligned { get; init; }

    /// <summary>Why the first row seems to be no header, where there is none of known names.</summary>
    public string? Doubt { get; init; }
}
