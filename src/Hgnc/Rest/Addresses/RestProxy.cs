using System;
using System.Net;

namespace Hgnc.Rest;

/// <summary>A proxy that was set instead of the system's, or no proxy.</summary>
public sealed record RestProxy
{
    private const string NoProxy = "none";

    // Two proxies are equal only with the same password, which addresses do not compare.
    private readonly string _text;

    private RestProxy(string text, Uri? address)
    {
        _text = text;
        Address = address;
    }

    /// <summary>The address, with a user and a password if they were given, or null for no proxy.</summary>
    internal Uri? Address { get; }

    /// <summary>Whether the address contains a user or a password.</summary>
    public bool HasCredentials => Address?.UserInfo.Length > 0;

    /// <summary>Parses a proxy: an address, with a user and a password if necessary, or <c>none</c>.</summary>
    /// <returns>Null without a text, for the system's proxy.</returns>
    /// <exception cref="HgncException">The text is not a proxy.</exception>
    public static RestProxy? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var trimmed = text!.Trim();
        if (string.Equals(trimmed, NoProxy, StringComparison.OrdinalIgnoreCase))
        {
            return new RestProxy(NoProxy, null);
        }
        if (
            Uri.TryCreate(
                trimmed.IndexOf("://", StringComparison.Ordinal) > 0
                    ? trimmed
                    : "http://" + trimmed,
                UriKind.Absolute,
                out var address
            )
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { Query: "", Fragment: "", AbsolutePath: "/" }
        )
        {
            return new RestProxy(trimmed, address);
        }
        // The text may contain a password.
        throw new HgncException(
            HgncErrorKind.BadInput,
            "The proxy is not a valid address.",
            "Give an address such as http://proxy.example.org:3128, or none for no proxy."
        );
    }

    /// <summary>The address without a password, or <c>none</c>.</summary>
    public override string ToString() =>
        Address is null ? NoProxy
        : HasCredentials
            ? new UriBuilder(Address) { UserName = "***", Password = "" }
                .Uri
                .AbsoluteUri
        : Address.AbsoluteUri;

    /// <summary>The proxy for a client, or null.</summary>
    internal IWebProxy? ToWebProxy() =>
        Address is null
            ? null
            : new WebProxy(new UriBuilder(Address) { UserName = "", Password = "" }.Uri)
            {
                Credentials = ToCredentials(),
            };

    private NetworkCredential? ToCredentials()
    {
        if (!HasCredentials)
        {
            return null;
        }
        var parts = Address!.UserInfo.Split(new[] { ':' }, 2);
        return new NetworkCredential(
            Uri.UnescapeDataString(parts[0]),
            parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""
        );
    }
}
