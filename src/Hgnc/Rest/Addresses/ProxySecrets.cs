using System;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Rest.Addresses;

/// <summary>
/// The HTTP client's own messages contain the addresses of proxies. A user, a password or a query in them must not be
/// shown.
/// </summary>
internal static class ProxySecrets
{
    private static readonly Regex Secret = new(
        @"(?<=://)[^\s/?#'""]*@|(?<=://[^\s?#'""]*)\?[^\s'""]*",
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        PatternTimeout.Value
    );

    public static string Hide(string message) =>
        Secret.Replace(message, hidden => hidden.Value[0] == '?' ? "?***" : "***@");

    /// <summary>Whether the message of this error, or of its cause, contains any.</summary>
    public static bool AreIn(Exception? error) =>
        error is not null && (Secret.IsMatch(error.Message) || AreIn(error.InnerException));
}
