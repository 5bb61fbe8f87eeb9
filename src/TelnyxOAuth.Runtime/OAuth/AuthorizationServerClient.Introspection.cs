using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <content>Looking tokens up.</content>
public partial class AuthorizationServerClient
{
    /// <summary>Asks the server what it knows of a token (RFC 7662), as a resource does with tokens that it can't check itself.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>What the server knows. A token that it doesn't know is not active, which is no failure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">The options have no <see cref="AuthorizationServerOptions.IntrospectionEndpoint"/>, or no secret, without which no client may ask.</exception>
    /// <exception cref="ApiResponseException">The server has refused.</exception>
    /// <exception cref="ApiContentException">Its answer doesn't say whether the token is active.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<TokenIntrospection> IntrospectAsync(string token, CancellationToken cancellationToken = default)
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        var endpoint = Options.IntrospectionEndpoint
            ?? throw new InvalidOperationException($"There is no address at which tokens are looked up: set the option {nameof(AuthorizationServerOptions.IntrospectionEndpoint)}.");
        var secret = Options.ClientSecret
            ?? throw new InvalidOperationException($"A client without a secret can't look tokens up: set the option {nameof(AuthorizationServerOptions.ClientSecret)}.");
        var form = new TokenForm().Add("token", token);
        string? authorization = null;
        if (Options.IsClientInForm)
        {
            form.Add("client_id", Options.ClientId).Add("client_secret", secret);
        }
        else
        {
            authorization = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(FormText.Escape(Options.ClientId!) + ":" + FormText.Escape(secret)));
        }

        var request = new ApiRequest(EndpointAddress.ToOperation("AuthorizationServer.Introspect", "POST", endpoint))
            .SetFormBody(form, TokenFormCodec.Instance)
            .AddHeader("Authorization", authorization);
        return await _api!.SendAsync(request, TokenIntrospectionCodec.Instance, cancellationToken).ConfigureAwait(false);
    }
}
