using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Sharing;

/// <summary>The address of a Redis server with which machines share one limit and the service's responses.</summary>
public sealed record ShareAddress
{
    private const string Plain = "redis";
    private const string Secure = "rediss";
    private const int UsualPort = 6379;

    private static readonly Regex NotShown = new(
        @"[?#]|:(?![0-9]+(?:[/?#]|\z))",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private ShareAddress() { }

    /// <summary>The server's name or IP address.</summary>
    public string Host { get; private init; } = "";

    /// <summary>The server's port.</summary>
    public int Port { get; private init; }

    /// <summary>Whether the connection is encrypted (<c>rediss://</c>).</summary>
    public bool IsSecure { get; private init; }

    /// <summary>The number of the database.</summary>
    public int Database { get; private init; }

    /// <summary>The user, or null for the server's default user.</summary>
    internal string? User { get; private init; }

    /// <summary>The password, or null.</summary>
    internal string? Password { get; private init; }

    /// <summary>Whether the address contains a user or a password.</summary>
    public bool HasCredentials => User is not null || Password is not null;

    /// <summary>Parses an address such as <c>redis://host:6379</c> or <c>rediss://user:password@host:6380/1</c>.</summary>
    /// <returns>Null without text.</returns>
    /// <exception cref="HgncException">The text is not an address of this kind. The message shows it without anything that may be a password.</exception>
    public static ShareAddress? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (
            Uri.TryCreate(text!.Trim(), UriKind.Absolute, out var uri)
            && uri.Scheme is Plain or Secure
            && uri is { Query: "", Fragment: "" }
            && uri.Host.Length > 0
            && TryReadDatabase(uri.AbsolutePath, out var database)
        )
        {
            var parts = uri.UserInfo.Split(new[] { ':' }, 2);
            return new ShareAddress
            {
                Host =
                    uri.HostNameType == UriHostNameType.IPv6 ? uri.Host.Trim('[', ']') : uri.Host,
                Port = uri.Port > 0 ? uri.Port : UsualPort,
                IsSecure = uri.Scheme == Secure,
                Database = database,
                User = Part(parts, 0),
                Password = Part(parts, 1),
            };
        }
        throw new HgncException(
            HgncErrorKind.BadInput,
            $"HGNC_SHARE (-Share, --share) must be the address of a Redis server, but was '{ControlText.Show(WithoutSecrets(text.Trim()))}'.",
            "Give redis://host:6379, or rediss://user:password@host:6380 for an encrypted connection. Percent-encode special characters of a password."
        );
    }

    /// <summary>The address without user and password.</summary>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}://{1}{2}:{3}{4}",
            IsSecure ? Secure : Plain,
            HasCredentials ? "***@" : "",
            Host.IndexOf(':') >= 0 ? $"[{Host}]" : Host,
            Port,
            Database == 0 ? "" : "/" + Database.ToString(CultureInfo.InvariantCulture)
        );

    // An invalid address can still contain a password: before an @, in a query, or in the position of the port.
    private static string WithoutSecrets(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        start = start < 0 ? 0 : start + "://".Length;
        var (scheme, rest) = (text.Substring(0, start), text.Substring(start));
        var end = rest.LastIndexOf('@');
        var user = end < 0 ? "" : "***@";
        rest = rest.Substring(end + 1);
        var hidden = NotShown.Match(rest);
        return scheme
            + user
            + (hidden.Success ? rest.Substring(0, hidden.Index + 1) + "***" : rest);
    }

    private static string? Part(string[] parts, int index) =>
        parts.Length > index && parts[index].Length > 0
            ? Uri.UnescapeDataString(parts[index])
            : null;

    private static bool TryReadDatabase(string path, out int database)
    {
        database = 0;
        var text = path.Trim('/');
        return text.Length == 0
            || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out database);
    }
}
