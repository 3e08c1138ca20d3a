using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hgnc.Tool.Options;

/// <summary>Options for a whole number, with errors that give the valid range.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(
        string name,
        string helpName,
        int minimum,
        string description
    ) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Parse(result, name, minimum),
        };

    private static int? Parse(ArgumentResult result, string name, int minimum)
    {
        var text = result.Tokens[0].Value;
        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= minimum
        )
        {
            return number;
        }
        result.AddError(
            $"'{text}' is not valid for {name}: give a whole number, {minimum.ToString(CultureInfo.InvariantCulture)} or more."
        );
        return null;
    }
}
