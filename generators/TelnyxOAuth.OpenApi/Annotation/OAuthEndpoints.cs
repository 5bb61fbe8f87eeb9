using System;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>What a security scheme says of where its tokens come from.</summary>
/// <param name="TokenEndpoint">Where they are requested, or null where only the metadata tells.</param>
/// <param name="AuthorizationEndpoint">Where users sign in, or null.</param>
/// <param name="MetadataAddress">Where the server's metadata is (OpenID Connect Discovery section 4, RFC 8414 section 3), or null.</param>
internal sealed record OAuthEndpoints(string? TokenEndpoint, string? AuthorizationEndpoint, string? MetadataAddress)
{
    /// <summary>Reads a scheme; null where it is none of OAuth, or says nothing that can be used.</summary>
    /// <param name="scheme">The security scheme.</param>
    /// <param name="baseAddress">What relative addresses are relative to, as OpenAPI 3.1 allows them: the client's base address, or null.</param>
    /// <remarks>The password grant and the implicit one are left out, as RFC 9700 sections 2.4 and 2.1.2 have it.</remarks>
    public static OAuthEndpoints? From(Node? scheme, string? baseAddress)
    {
        if (scheme.Text("type") == "openIdConnect")
        {
            return Usable("openIdConnectUrl", scheme) is { } metadata ? new OAuthEndpoints(null, null, metadata) : null;
        }

        if (scheme.Text("type") != "oauth2")
        {
            return null;
        }

        var (code, client) = (scheme.Map("flows").Map("authorizationCode"), scheme.Map("flows").Map("clientCredentials"));
        if ((Usable("tokenUrl", client) ?? Usable("tokenUrl", code) ?? Usable("tokenUrl", scheme.Map("flows").Map("deviceAuthorization"))) is { } endpoint)
        {
            return new OAuthEndpoints(endpoint, Usable("tokenUrl", code) is null ? null : Usable("authorizationUrl", code), null);
        }

        // OpenAPI 3.2: the metadata of RFC 8414 names the endpoints that the flows don't.
        return Usable("oauth2MetadataUrl", scheme) is { } description ? new OAuthEndpoints(null, null, description) : null;

        string? Usable(string key, Node? node) => node.Text(key) is { } address && Servers.IsUsable(address) ? Endpoint(address, baseAddress) : null;
    }

    /// <summary>An address by https, or one on this machine, without what an endpoint never has; null for another.</summary>
    private static string? Endpoint(string address, string? baseAddress)
    {
        var absolute = Servers.Absolute(address) ?? (baseAddress is null ? null : new Uri(new Uri($"{baseAddress}/"), address));
        return absolute is { Fragment.Length: 0 } && (absolute.Scheme == Uri.UriSchemeHttps || absolute.IsLoopback) ? absolute.AbsoluteUri : null;
    }
}
