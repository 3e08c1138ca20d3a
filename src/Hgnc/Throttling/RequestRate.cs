using System;
using System.Globalization;
using Hgnc.Text;

namespace Hgnc.Throttling;

/// <summary>The rate for an address, in requests per second.</summary>
internal static class RequestRate
{
    /// <summary>HGNC's limit (REST help, "Making a request").</summary>
    public const double Hgnc = 10;

    /// <summary>The environment variable for another rate.</summary>
    public const string Variable = "HGNC_RATE";

    /// <summary>The rate for a service in requests per second, or null for no limit.</summary>
    /// <param name="service">The root address of the service.</param>
    /// <param name="setting">The user's setting in requests per second, or null.</param>
    public static double? For(Uri service, double? setting) =>
        IsHgnc(service) ? Math.Min(Hgnc, setting ?? Hgnc)
        : service.IsLoopback ? setting
        : setting ?? Hgnc;

    /// <summary>The rate in the environment, or null.</summary>
    /// <exception cref="HgncException">The variable is not a rate.</exception>
    public static double? FromEnvironment() => Parse(EnvironmentVariable.Get(Variable));

    /// <summary>Parses a rate.</summary>
    /// <exception cref="HgncException">The text is not a rate.</exception>
    public static double? Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var rate
        ) && rate is > 0 and <= 1_000_000
            ? rate
        : throw new HgncException(
            HgncErrorKind.BadInput,
            $"{Variable} is '{text}', which is not a rate.",
            "Set it to requests per second, such as 10, or remove it."
        );

    public static bool IsHgnc(Uri service)
    {
        // A host name can end in a dot.
        var host = "." + service.Host.TrimEnd('.');
        return host.EndsWith(".genenames.org", StringComparison.OrdinalIgnoreCase);
    }
}
