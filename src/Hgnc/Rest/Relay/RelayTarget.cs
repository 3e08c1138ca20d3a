using System;
using System.Linq;

namespace Hgnc.Rest.Relay;

/// <summary>The target of a relayed request, which reaches the service with exactly the same characters.</summary>
internal static class RelayTarget
{
    /// <summary>The address below the root of a service.</summary>
    /// <exception cref="HgncException">The target cannot be part of an address.</exception>
    public static Uri Address(Uri root, string target)
    {
        // An address is printable ASCII; everything else must be percent-encoded.
        if (target.Any(letter => letter is <= ' ' or > '~' or '#') || HasSteps(target))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{target}' is not the target of a request.",
                "Encode it as RFC 3986 says, without steps such as '..' and without '#'."
            );
        }
        var text = root.AbsoluteUri + target;
#if NET
        // The default parsing would decode some of the encoded characters.
        return new Uri(
            text,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
#else
        return new Uri(text);
#endif
    }

    /// <summary>Whether the target is info.</summary>
    public static bool IsInfo(string target) =>
        target.Split('?')[0].Trim('/').Equals("info", StringComparison.Ordinal);

    // The service's requests have no relative steps, which could lead out of its root.
    private static bool HasSteps(string target) =>
        target.Split('?')[0].Split('/').Any(part => part is "." or "..");
}
