using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace Hgnc.Rest.Addresses;

/// <summary>
/// The addresses in this machine's own network: private addresses (RFC 1918, RFC 4193), link-local ones, and names that
/// no public name server has (RFC 6762, RFC 8375, RFC 9476 and ICANN's "internal"). A gateway in a cluster is used over http there.
/// </summary>
internal static class OwnNetwork
{
    private static readonly string[] Domains =
    {
        ".local",
        ".internal",
        ".home.arpa",
        ".svc",
        ".lan",
        ".localhost",
    };

    /// <summary>Whether the host is this machine, or one in its own network.</summary>
    public static bool Has(Uri uri)
    {
        var host = uri.Host.TrimEnd('.');
        return uri.IsLoopback
            || (
                uri.HostNameType == UriHostNameType.Dns
                    ? host.IndexOf('.') < 0
                        || Domains.Any(domain =>
                            host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
                        )
                    : IPAddress.TryParse(uri.Host, out var address) && IsPrivate(address)
            );
    }

    private static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6LinkLocal || (bytes[0] & 0xFE) == 0xFC
            : bytes[0] == 10
                || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254);
    }
}
