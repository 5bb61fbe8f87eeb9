using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>An authorization server as its metadata describes it (RFC 8414 section 2), which has been checked: see <see cref="AuthorizationDiscovery"/>.</summary>
/// <remarks>Immutable. What the metadata doesn't say is <c>null</c>, or an empty list.</remarks>
public sealed class DiscoveredServer
{
    /// <summary>How clients prove themselves where the metadata doesn't say (RFC 8414 section 2).</summary>
    internal static readonly string[] DefaultAuthMethods = { "client_secret_basic" };

    /// <summary>Creates a server, as a fake gives it.</summary>
    /// <param name="issuer">What the server calls itself.</param>
    /// <param name="tokenEndpoint">Where tokens are requested.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> or <paramref name="tokenEndpoint"/> is <c>null</c>.</exception>
    public DiscoveredServer(string issuer, Uri tokenEndpoint)
    {
        Issuer = issuer ?? throw new ArgumentNullException(nameof(issuer));
        TokenEndpoint = tokenEndpoint ?? throw new ArgumentNullException(nameof(tokenEndpoint));
    }

    /// <summary>Gets what the server calls itself, character for character.</summary>
    public string Issuer { get; }

    /// <summary>Gets where tokens are requested.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>Gets where users sign in and agree.</summary>
    public Uri? AuthorizationEndpoint { get; init; }

    /// <summary>Gets where clients register (RFC 7591).</summary>
    public Uri? RegistrationEndpoint { get; init; }

    /// <summary>Gets where tokens are looked up (RFC 7662).</summary>
    public Uri? IntrospectionEndpoint { get; init; }

    /// <summary>Gets where tokens are revoked (RFC 7009).</summary>
    public Uri? RevocationEndpoint { get; init; }

    /// <summary>Gets where the keys are that the server signs with (RFC 7517).</summary>
    public Uri? JwksUri { get; init; }

    /// <summary>Gets the scopes that the server names.</summary>
    public IReadOnlyList<string> ScopesSupported { get; init; } = Array.Empty<string>();

    /// <summary>Gets how clients prove themselves at the token endpoint; where the metadata doesn't say, by <c>client_secret_basic</c>, as RFC 8414 has it.</summary>
    public IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; init; } = DefaultAuthMethods;

    /// <summary>Gets the methods of PKCE that the server takes (RFC 7636).</summary>
    public IReadOnlyList<string> CodeChallengeMethodsSupported { get; init; } = Array.Empty<string>();

    /// <summary>Gets whether the server names itself in every callback (RFC 9207 section 3).</summary>
    public bool SendsIssuer { get; init; }

    /// <summary>Gets whether a client's id may be the address of a document that describes it: <c>client_id_metadata_document_supported</c>.</summary>
    public bool TakesClientIdMetadataDocuments { get; init; }

    /// <summary>Says which server it is.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(DiscoveredServer)} ({Issuer})";

    /// <exception cref="DiscoveryException">Users can't be signed in safely.</exception>
    internal void RequirePkce()
    {
        if (!CodeChallengeMethodsSupported.Contains(Pkce.Method))
        {
            throw new DiscoveryException(
                DiscoveryFailure.NoPkce,
                $"{Issuer} takes the PKCE methods {Describe(CodeChallengeMethodsSupported)}, and users are only signed in by {Pkce.Method}.");
        }
    }

    /// <summary>A list of the server's, for a message.</summary>
    internal static string Describe(IReadOnlyList<string> values) =>
        values.Count == 0 ? "none" : BodyExcerpt.InOneLine(SecretText.Redact(string.Join(", ", values.Take(10))), 200);
}
