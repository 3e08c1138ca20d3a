using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--spreadsheet-safe</c>.</summary>
internal static class SpreadsheetOption
{
    public static Option<bool> Create() =>
        new("--spreadsheet-safe")
        {
            Description =
                "In csv and tsv, put an apostrophe before text from HGNC that a spreadsheet would run as a formula: text that begins with =, +, -, @, a tab or a carriage return.",
        };
}
