using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <content>Becoming a client of a server.</content>
public partial class AuthorizationDiscovery
{
    private const string NoSecret = "none";

    // In the order of preference; a program on the user's machine can keep no secret.
    private static readonly string[] WebAuthMethods = { ClientProof.Basic, ClientProof.Post, NoSecret };
    private static readonly string[] NativeAuthMethods = { NoSecret, ClientProof.Basic, ClientProof.Post };

    /// <summary>
    /// Gets a client of a server: by the application's client-id metadata document where it has one and the server takes it;
    /// else the one that is stored; else one that is registered now, and stored.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="client">What the application says of itself.</param>
    /// <param name="store">Where registered clients are kept for the next start.</param>
    /// <param name="cancellationToken">Cancels the registration.</param>
    /// <returns>The client. One whose secret has ended, or that has other redirect URIs, is registered anew.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="client"/> is missing or can't be used.</exception>
    /// <exception cref="DiscoveryException">The server takes no registrations.</exception>
    /// <exception cref="ApiResponseException">The server has refused the registration.</exception>
    /// <exception cref="ApiException">The answer can't be used, or none came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<RegisteredClient> GetClientAsync(
        DiscoveredServer server, ClientProfile client, ClientRegistrationStore store, CancellationToken cancellationToken = default)
    {
        _ = server ?? throw new ArgumentNullException(nameof(server));
        (client ?? throw new ArgumentNullException(nameof(client))).Check(nameof(client));
        _ = store ?? throw new ArgumentNullException(nameof(store));
        if (server.TakesClientIdMetadataDocuments && client.MetadataDocument is { } document)
        {
            return new RegisteredClient(server.Issuer, document.OriginalString, clientSecret: null, client.RedirectUris.ToArray()) { TokenEndpointAuthMethod = NoSecret };
        }

        // What a store gives is checked: it may be that of another server by mistake.
        if (await store.ReadAsync(server.Issuer, cancellationToken).ConfigureAwait(false) is { } known && known.Issuer == server.Issuer && known.Fits(client, Options.TimeProvider.GetUtcNow()))
        {
            return known;
        }

        var registered = await RegisterAsync(server, client, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(registered, cancellationToken).ConfigureAwait(false);
        return registered;
    }

    /// <summary>Registers a client with a server (RFC 7591 section 3).</summary>
    /// <param name="server">The server.</param>
    /// <param name="client">What the application says of itself.</param>
    /// <param name="cancellationToken">Cancels the registration.</param>
    /// <returns>The client, with the secret that it may have got.</returns>
    /// <remarks>
    /// An application on the user's machine registers without a secret where the server allows that, another with one where
    /// the server allows that, as <c>token_endpoint_auth_methods_supported</c> says.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> or <paramref name="client"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="client"/> is missing or can't be used.</exception>
    /// <exception cref="DiscoveryException">The server takes no registrations, or clients can't prove themselves in a way that is known here.</exception>
    /// <exception cref="ApiResponseException">The server has refused: its <see cref="ApiResponseException.ErrorCode"/> says why (RFC 7591 section 3.2.2).</exception>
    /// <exception cref="ApiContentException">The answer has no client id.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<RegisteredClient> RegisterAsync(DiscoveredServer server, ClientProfile client, CancellationToken cancellationToken = default)
    {
        _ = server ?? throw new ArgumentNullException(nameof(server));
        (client ?? throw new ArgumentNullException(nameof(client))).Check(nameof(client));
        _ = Options;
        var endpoint = server.RegistrationEndpoint ?? throw new DiscoveryException(
            DiscoveryFailure.NoRegistration,
            $"{server.Issuer} takes no registrations{(server.TakesClientIdMetadataDocuments ? $", and the application has no {nameof(ClientProfile.MetadataDocument)}" : "")}: register a client there by hand, and give its id.");
        var method = (client.IsNative ? NativeAuthMethods : WebAuthMethods).FirstOrDefault(server.TokenEndpointAuthMethodsSupported.Contains)
            ?? throw ClientProof.CreateFailure(server, "client_secret_basic, client_secret_post or none");
        var request = new ApiRequest(EndpointAddress.ToOperation("Discovery.Register", "POST", endpoint))
            .SetJsonBody(client, new ClientProfileCodec(method))
            .AddHeader("Authorization", client.InitialAccessToken is { } token ? "Bearer " + token : null);
        var answer = await _api!.SendAsync(request, RegistrationAnswerCodec.Instance, cancellationToken).ConfigureAwait(false);
        return new RegisteredClient(server.Issuer, answer.ClientId, answer.ClientSecret, client.RedirectUris.ToArray())
        {
            SecretExpiresAt = answer.SecretExpiresAt,
            TokenEndpointAuthMethod = answer.TokenEndpointAuthMethod ?? method,
        };
    }
}
