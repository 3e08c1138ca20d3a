using System;
using System.Text.RegularExpressions;

namespace Hgnc.Rest.Addresses;

/// <summary>
/// The addresses that the HTTP client names in its own messages are those of proxies: a user, a password or a query in them is
/// nobody's to read.
/// </summary>
internal static class ProxySecrets
{
    private static readonly Regex Secret = new(
        @"(?<=://)[^\s/?#'""]*@|(?<=://[^\s?#'""]*)\?[^\s'""]*",
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    public static string Hide(string message) =>
        Secret.Replace(message, hidden => hidden.Value[0] == '?' ? "?***" : "***@");

    /// <summary>Whether this error, or one that caused it, has any in its message.</summary>
    public static bool AreIn(Exception? error) =>
        error is not null && (Secret.IsMatch(error.Message) || AreIn(error.InnerException));
}
