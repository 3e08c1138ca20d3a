using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hgnc.Mirror;

namespace Hgnc.Tool.Options;

/// <summary>The option <c>--fault STATUS:FRACTION</c>, once for each fault.</summary>
internal static class FaultOption
{
    public static Option<MirrorFault[]> Create() =>
        new("--fault")
        {
            Description =
                "Fail a fraction of the requests with a status: 503:0.05 fails one in twenty with 503.",
            HelpName = "STATUS:FRACTION",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = Parse,
        };

    private static MirrorFault[] Parse(ArgumentResult result)
    {
        var faults = new MirrorFault[result.Tokens.Count];
        for (var i = 0; i < faults.Length; i++)
        {
            var text = result.Tokens[i].Value;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (
                colon < 0
                || !int.TryParse(
                    text.AsSpan(0, colon),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var status
                )
                || !double.TryParse(
                    text.AsSpan(colon + 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var share
                )
            )
            {
                result.AddError(
                    $"'{text}' is not a fault: give a status, a colon and a fraction, such as --fault 503:0.05."
                );
                return [];
            }
            faults[i] = new MirrorFault { Status = status, Fraction = share };
        }
        return faults;
    }
}
