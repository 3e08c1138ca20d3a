namespace Hgnc.Tables.Forms;

/// <summary>Why the cells of a text cannot be told apart, although it seems to be a table.</summary>
internal enum LayoutProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its columns are aligned with spaces.</summary>
    Aligned,

    /// <summary>Each line is one cell with a whole row.</summary>
    RowInCell,

    /// <summary>It has sections, and none has a table of genes.</summary>
    Sections,
}
