using System;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

public partial class OAuthResource
{
    /// <summary>Builds the address that a user's browser is sent to, to start the authorization code flow (RFC 6749 section 4.1.1).</summary>
    /// <param name="clientId">The client that asks for access.</param>
    /// <param name="redirectUri">Where the browser returns afterwards: one of the client's registered URIs.</param>
    /// <param name="options">Scope, state and PKCE, or <c>null</c> for none of them.</param>
    /// <returns>The absolute address. Nothing is sent.</returns>
    /// <remarks>
    /// Redirect to its <see cref="Uri.AbsoluteUri"/>: <see cref="Uri.ToString"/> undoes escaping, after which a value may end
    /// early or be another.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="clientId"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="clientId"/> or <paramref name="redirectUri"/> is <c>null</c>.</exception>
    public virtual Uri BuildAuthorizationUri(string clientId, Uri redirectUri, AuthorizationUriOptions? options = null) =>
        Api.GetUri(GetRequest(oauth => oauth.AuthorizeAsync(
            ResponseType.Code,
            NotBlank(clientId, nameof(clientId)),
            redirectUri,
            options is null ? null : new OAuthAuthorizeOptions
            {
                Scope = options.Scope,
                State = options.State,
                CodeChallenge = options.Pkce?.CodeChallenge,
                CodeChallengeMethod = options.Pkce is null ? (CodeChallengeMethod?)null : CodeChallengeMethod.S256,
            })));

    /// <summary>Says where this server's authorization and token endpoints are, for a client that signs users in.</summary>
    /// <param name="clientId">The OAuth client that signs them in.</param>
    /// <returns>Options to complete, by a secret for example, and to make an <see cref="AuthorizationServerClient"/> of. Nothing is sent.</returns>
    /// <exception cref="ArgumentException"><paramref name="clientId"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="clientId"/> is <c>null</c>.</exception>
    public virtual AuthorizationServerOptions CreateAuthorizationServerOptions(string clientId)
    {
        var authorize = BuildAuthorizationUri(clientId, new Uri("http://localhost/"));
        return new AuthorizationServerOptions
        {
            AuthorizationEndpoint = new Uri(authorize.GetLeftPart(UriPartial.Path), UriKind.Absolute),
            TokenEndpoint = Api.GetUri(GetRequest(oauth => oauth.TokenAsync(new TokenRequest { GrantType = GrantType.AuthorizationCode }))),
            ClientId = clientId,
        };
    }

    /// <summary>Requests a token for the client itself to send (RFC 6749 section 4.4), whatever the server makes of its lifetime.</summary>
    internal Task<OAuthTokens> RequestClientTokenAsync(string? scope, TimeProvider time) =>
        ClientTokenSource.RequestAsync(Api, GetRequest(oauth => oauth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials, Scope = scope })), time);

    private static string NotBlank(string text, string parameterName) => text is not null && string.IsNullOrWhiteSpace(text)
        ? throw new ArgumentException($"'{parameterName}' is blank.", parameterName)
        : text!;
}
