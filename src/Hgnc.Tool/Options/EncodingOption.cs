using System;
using System.CommandLine;
using System.IO;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--encoding</c>, with the names of PowerShell's <c>-Encoding</c>.</summary>
internal static class EncodingOption
{
    private const string Utf8 = "utf8";
    private const string Utf8Bom = "utf8BOM";
    private const char ByteOrderMark = '\uFEFF';

    public static Option<string> Create()
    {
        var option = new Option<string>("--encoding")
        {
            Description =
                "The encoding of the output. utf8BOM starts with a byte order mark, which makes Excel read a CSV file as UTF-8.",
            HelpName = $"{Utf8}|{Utf8Bom}",
            DefaultValueFactory = _ => Utf8,
        };
        option.CompletionSources.Add(Utf8, Utf8Bom);
        option.Validators.Add(result =>
        {
            var given = result.Tokens.Count > 0 ? result.Tokens[0].Value : Utf8;
            if (!Is(given, Utf8) && !Is(given, Utf8Bom))
            {
                result.AddError($"--encoding '{given}' is unknown: give {Utf8} or {Utf8Bom}.");
            }
        });
        return option;
    }

    /// <summary>The output, after its byte order mark if one is requested. A terminal gets none.</summary>
    public static TextWriter EncodedOutput(
        this ParseResult parsed,
        Option<string> option,
        ToolContext context
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        if (Is(parsed.GetValue(option), Utf8Bom) && !context.IsTerminal)
        {
            output.Write(ByteOrderMark);
        }
        return output;
    }

    // Like PowerShell, ignore case.
    private static bool Is(string? given, string name) =>
        string.Equals(given, name, StringComparison.OrdinalIgnoreCase);
}
