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
    /// <param name="store">Where the tokens are kept that other processes use too; <c>null</c> to keep them in this process.</param>
    /// <param name="storeKey">What they are stored under, as <see cref="CreateStoreKey"/> gives it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requestTokens"/>, <paramref name="time"/> or <paramref name="storeKey"/> is <c>null</c>.</exception>
    public static TokenSource Create(Func<Task<OAuthTokens>> requestTokens, TimeProvider time, ILogger? logger, TokenStore? store, string storeKey)
    {
        _ = requestTokens ?? throw new ArgumentNullException(nameof(requestTokens));
        _ = time ?? throw new ArgumentNullException(nameof(time));
        _ = storeKey ?? throw new ArgumentNullException(nameof(storeKey));
        return new RenewingTokenSource(
            store is null
                ? _ => requestTokens()
                : new ClientTokenRenewal(requestTokens, new GuardedTokenStore(store, storeKey, endsWithRemoval: false, time, logger), time).RenewAsync,
            time,
            logger);
    }

    /// <summary>What a client's own tokens are stored under: a hash, in which nothing can be read.</summary>
    /// <param name="address">Where the client gets its tokens.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="scope">The scopes that it asks for, or <c>null</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> or <paramref name="clientId"/> is <c>null</c>.</exception>
    public static string CreateStoreKey(string address, string clientId, string? scope) => StoreKey.ForClient(
        address ?? throw new ArgumentNullException(nameof(address)), clientId ?? throw new ArgumentNullException(nameof(clientId)), scope);

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
