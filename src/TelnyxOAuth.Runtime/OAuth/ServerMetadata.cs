using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What an authorization server says of itself (RFC 8414 section 2, OpenID Connect Discovery section 3), as far as it is used here.</summary>
internal sealed class ServerMetadata
{
    private const string WellKnown = "/.well-known/";

    internal string? Issuer { get; set; }

    internal string? TokenEndpoint { get; set; }

    internal string? AuthorizationEndpoint { get; set; }

    internal string? RegistrationEndpoint { get; set; }

    internal string? IntrospectionEndpoint { get; set; }

    internal string? RevocationEndpoint { get; set; }

    internal string? JwksUri { get; set; }

    internal IReadOnlyList<string>? ScopesSupported { get; set; }

    internal IReadOnlyList<string>? TokenEndpointAuthMethodsSupported { get; set; }

    internal IReadOnlyList<string>? CodeChallengeMethodsSupported { get; set; }

    internal bool SendsIssuer { get; set; }

    internal bool TakesClientIdMetadataDocuments { get; set; }

    /// <summary>The token endpoint, if the metadata speaks of the server that it was got from.</summary>
    /// <param name="address">Where the metadata was.</param>
    /// <exception cref="ApiContentException">The issuer is another, or there is no endpoint that may be used.</exception>
    internal Uri GetTokenEndpoint(Uri address)
    {
        // What stands before the well-known part is the issuer (OpenID Connect Discovery section 4.3): anybody can name another.
        var text = address.AbsoluteUri;
        var end = text.IndexOf(WellKnown, StringComparison.Ordinal);
        if (end >= 0 && !string.Equals(Issuer?.TrimEnd('/'), text.Substring(0, end), StringComparison.Ordinal))
        {
            throw new ApiContentException($"it names another issuer than {text.Substring(0, end)}, from which it came", operationName: "Client.Metadata");
        }

        return Uri.TryCreate(TokenEndpoint, UriKind.Absolute, out var endpoint) && EndpointAddress.FindError(endpoint, "token_endpoint") is null
            ? endpoint
            : throw new ApiContentException("it names no token_endpoint by https", operationName: "Client.Metadata");
    }
    /// <summary>The server, if the metadata is that of the issuer that it was asked for.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="address">Where the metadata was.</param>
    /// <exception cref="DiscoveryException">It is another's (RFC 8414 section 3.3), lacks a token endpoint, or names an address that may not be used.</exception>
    internal DiscoveredServer ToServer(Uri issuer, Uri address)
    {
        if (!string.Equals(Issuer, issuer.OriginalString, StringComparison.Ordinal))
        {
            throw new DiscoveryException(
                DiscoveryFailure.OtherIssuer,
                $"The metadata at {address} has {(Issuer is null ? "no issuer" : $"the issuer {DiscoveredServer.Describe(new[] { Issuer })}")}, where {issuer.OriginalString} was expected, character for character.");
        }

        return new DiscoveredServer(
            issuer.OriginalString,
            Find(TokenEndpoint, "token_endpoint") ?? throw new DiscoveryException(DiscoveryFailure.Malformed, $"The metadata at {address} has no token_endpoint."))
        {
            AuthorizationEndpoint = Find(AuthorizationEndpoint, "authorization_endpoint"),
            RegistrationEndpoint = Find(RegistrationEndpoint, "registration_endpoint"),
            IntrospectionEndpoint = Find(IntrospectionEndpoint, "introspection_endpoint"),
            RevocationEndpoint = Find(RevocationEndpoint, "revocation_endpoint"),
            JwksUri = Find(JwksUri, "jwks_uri"),
            ScopesSupported = ScopesSupported ?? Array.Empty<string>(),
            TokenEndpointAuthMethodsSupported = TokenEndpointAuthMethodsSupported ?? DiscoveredServer.DefaultAuthMethods,
            CodeChallengeMethodsSupported = CodeChallengeMethodsSupported ?? Array.Empty<string>(),
            SendsIssuer = SendsIssuer,
            TakesClientIdMetadataDocuments = TakesClientIdMetadataDocuments,
        };

        Uri? Find(string? text, string name) => text is null ? null : MetadataAddress.Require(text, name, issuer);
    }
}
