namespace HgncPS.Commands;

/// <summary>The output of Compare-HgncDataset.</summary>
public enum ReportFormat
{
    /// <summary>An object for each change.</summary>
    Object,

    /// <summary>A report in Markdown, as one string.</summary>
    Markdown,

    /// <summary>A report as an HTML page, as one string.</summary>
    Html,
}
