namespace HgncPS.Commands;

/// <summary>What Compare-HgncDataset gives.</summary>
public enum ReportFormat
{
    /// <summary>An object for each change.</summary>
    Object,

    /// <summary>A report as Markdown, in one text.</summary>
    Markdown,

    /// <summary>A report as an HTML page, in one text.</summary>
    Html,
}
