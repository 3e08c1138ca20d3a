using System;
using System.Globalization;
using Hgnc.Text;

namespace Hgnc.Throttling;

/// <summary>How many requests a second an address gets.</summary>
internal static class RequestRate
{
    /// <summary>The most that HGNC allows (REST help, "Making a request").</summary>
    public const double Hgnc = 10;

    /// <summary>The environment variable that sets another rate.</summary>
    public const string Variable = "HGNC_RATE";

    /// <summary>Requests a second for this service; null for no limit.</summary>
    /// <param name="service">The service's root.</param>
    /// <param name="setting">What the user set, in requests a second; null where nothing was.</param>
    public static double? For(Uri service, double? setting) =>
        IsHgnc(service) ? Math.Min(Hgnc, setting ?? Hgnc)
        : service.IsLoopback ? setting
        : setting ?? Hgnc;

    /// <summary>The rate that the user's environment sets; null where it sets none.</summary>
    /// <exception cref="HgncException">It sets something else.</exception>
    public static double? FromEnvironment() => Parse(EnvironmentVariable.Get(Variable));

    /// <summary>The rate that this text says.</summary>
    /// <exception cref="HgncException">It says none.</exception>
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
        // A host's name may be written with a dot at its end.
        var host = "." + service.Host.TrimEnd('.');
        return host.EndsWith(".genenames.org", StringComparison.OrdinalIgnoreCase);
    }
}
