using System;
using System.Linq;

namespace Hgnc.Rest.Relay;

/// <summary>The target of a request that is passed on: it reaches the service with the very characters that it came with.</summary>
internal static class RelayTarget
{
    /// <summary>The address below a service's root.</summary>
    /// <exception cref="HgncException">No address can carry the target.</exception>
    public static Uri Address(Uri root, string target)
    {
        // An address line is printable ASCII; everything else comes percent-encoded.
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
        // The usual reading would decode some of the encoded characters.
        return new Uri(
            text,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
#else
        return new Uri(text);
#endif
    }

    /// <summary>Whether this asks for info.</summary>
    public static bool IsInfo(string target) =>
        target.Split('?')[0].Trim('/').Equals("info", StringComparison.Ordinal);

    // No request of the service has any: they would lead out of its root.
    private static bool HasSteps(string target) =>
        target.Split('?')[0].Split('/').Any(part => part is "." or "..");
}
