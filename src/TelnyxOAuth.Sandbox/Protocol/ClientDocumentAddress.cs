using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>
/// Client identifiers that are the address of a document about the client (draft-ietf-oauth-client-id-metadata-document,
/// section 3). The server's own identifiers are never addresses.
/// </summary>
internal static class ClientDocumentAddress
{
    private static readonly string[] LoopbackHosts = ["127.0.0.1", "[::1]", "localhost"];

    public static bool IsAddress(string clientId) =>
        clientId.StartsWith("https://", StringComparison.Ordinal) || clientId.StartsWith("http://", StringComparison.Ordinal);

    public static bool IsLoopback(Uri address) => LoopbackHosts.Contains(address.Host);

    /// <summary>Reads an address that may be asked: who sends a request decides where the server sends one.</summary>
    /// <param name="clientId">The identifier.</param>
    /// <param name="hosts">The hosts, beside loopback ones, that may be asked.</param>
    /// <exception cref="OAuthErrorException">It is no address of a document, or may not be asked.</exception>
    public static Uri Parse(string clientId, IReadOnlyList<string> hosts)
    {
        // In its canonical form an address has no dot segments, and two that are the same read the same.
        if (!AbsoluteUris.TryParse(clientId, out var address)
            || address.AbsoluteUri != clientId
            || address.AbsolutePath == "/"
            || clientId.Contains('#')
            || address.UserInfo.Length > 0)
        {
            throw OAuthErrorException.InvalidClient(
                "A client_id that is a URL must be in canonical form, with a path and without a fragment or user name");
        }

        var isLoopback = IsLoopback(address);
        if (address.Scheme != Uri.UriSchemeHttps && !isLoopback)
        {
            throw OAuthErrorException.InvalidClient("A client_id that is a URL must be https, and http only at 127.0.0.1, [::1] or localhost");
        }

        return isLoopback || hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
            ? address
            : throw OAuthErrorException.InvalidClient("This server fetches no client metadata from that host");
    }
}
