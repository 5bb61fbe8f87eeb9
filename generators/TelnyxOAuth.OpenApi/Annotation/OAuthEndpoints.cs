using System;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>What a security scheme says of where its tokens come from.</summary>
/// <param name="TokenEndpoint">Where they are requested, or null where only the metadata tells.</param>
/// <param name="AuthorizationEndpoint">Where users sign in, or null.</param>
/// <param name="MetadataAddress">Where the server's metadata is (OpenID Connect Discovery section 4), or null.</param>
internal sealed record OAuthEndpoints(string? TokenEndpoint, string? AuthorizationEndpoint, string? MetadataAddress)
{
    /// <summary>Reads a scheme; null where it is none of OAuth, or says nothing that can be used.</summary>
    /// <remarks>The password grant and the implicit one are left out, as RFC 9700 sections 2.4 and 2.1.2 have it.</remarks>
    public static OAuthEndpoints? From(Node? scheme)
    {
        if (scheme.Text("type") == "openIdConnect")
        {
            return Usable(scheme.Text("openIdConnectUrl")) is { } metadata ? new OAuthEndpoints(null, null, metadata) : null;
        }

        if (scheme.Text("type") != "oauth2")
        {
            return null;
        }

        var (code, client) = (scheme.Map("flows").Map("authorizationCode"), scheme.Map("flows").Map("clientCredentials"));
        return (Usable(client.Text("tokenUrl")) ?? Usable(code.Text("tokenUrl"))) is { } endpoint
            ? new OAuthEndpoints(endpoint, Usable(code.Text("tokenUrl")) is null ? null : Usable(code.Text("authorizationUrl")), null)
            : null;
    }

    /// <summary>An absolute address by https, or one on this machine, without what an endpoint never has; null for another.</summary>
    private static string? Usable(string? address) =>
        address is not null && Servers.IsUsable(address) && Servers.Absolute(address) is { Fragment.Length: 0 } uri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback) ? uri.AbsoluteUri : null;
}
