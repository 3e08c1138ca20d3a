using System.CommandLine;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--format</c>.</summary>
internal static class FormatOption
{
    public const string Tsv = "tsv";
    public const string Csv = "csv";
    public const string Json = "json";
    public const string JsonLines = "jsonl";

    /// <param name="formats">The formats, with the default first.</param>
    public static Option<string> Create(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "The format of the output.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
