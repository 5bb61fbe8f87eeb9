using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>What a client that requests its own tokens at an operation of its document needs (RFC 6749 section 4.4).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientTokenSource
{
    /// <summary>Creates a source that holds a token and renews it: one request for any number of callers, ahead of expiry.</summary>
    /// <param name="requestTokens">Requests tokens.</param>
    /// <param name="time">The clock that tokens expire by.</param>
    /// <param name="logger">Where to log renewals, or <c>null</c>.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requestTokens"/> or <paramref name="time"/> is <c>null</c>.</exception>
    public static TokenSource Create(Func<Task<OAuthTokens>> requestTokens, TimeProvider time, ILogger? logger)
    {
        _ = requestTokens ?? throw new ArgumentNullException(nameof(requestTokens));
        return new RenewingTokenSource(_ => requestTokens(), time ?? throw new ArgumentNullException(nameof(time)), logger);
    }

    /// <summary>Sends a token request and reads whatever token the answer has, if it can be sent.</summary>
    /// <param name="api">The client that sends it.</param>
    /// <param name="request">The request.</param>
    /// <param name="time">The clock by which the token is issued.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ApiException">The call failed, or its answer has no token that can be sent.</exception>
    public static async Task<OAuthTokens> RequestAsync(ApiClient api, ApiRequest request, TimeProvider time, CancellationToken cancellationToken = default)
    {
        _ = api ?? throw new ArgumentNullException(nameof(api));
        var requestedAt = (time ?? throw new ArgumentNullException(nameof(time))).GetUtcNow();
        return (await api.SendAsync(request, TokenAnswerCodec.Instance, cancellationToken).ConfigureAwait(false)).ToTokens(requestedAt);
    }
}
