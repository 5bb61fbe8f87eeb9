using System;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <content>The tokens of signed-in users, in a store.</content>
public partial class AuthorizationServerClient
{
    private readonly TokenStore _memory = new MemoryTokenStore();

    private TokenStore Store => Options.TokenStore ?? _memory;

    /// <summary>
    /// Gets the source of a signed-in user's tokens: kept in the option <see cref="ApiClientOptions.TokenStore"/>, or in this
    /// object's memory where that is not set, and renewed by one request for any number of callers.
    /// </summary>
    /// <param name="userId">The user, as the application knows them: any text. Other clients' users of that name have other tokens.</param>
    /// <returns>
    /// The source, the same one for all calls of a user; one that nobody has asked for in 20 minutes is forgotten, and made
    /// again. A call for which there is no token left fails with a <see cref="SignInRequiredException"/>.
    /// </returns>
    /// <remarks>
    /// A refresh token that the server replaces is stored before anybody gets the access token that came with it, and the one
    /// before is not sent again once an answer has come. Where the process ends between the answer and the store, the next one
    /// sends the refresh token that is stored, which the server may refuse.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is <c>null</c>.</exception>
    public virtual TokenSource GetUserTokenSource(string userId)
    {
        _ = userId ?? throw new ArgumentNullException(nameof(userId));
        return (_users ?? throw NotFaked()).Get(userId);
    }

    /// <summary>Stores the tokens of a user who has signed in, in the place of any earlier ones.</summary>
    /// <param name="userId">The user, as <see cref="GetUserTokenSource"/> takes them.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when any process reads them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    /// <exception cref="TokenStoreException">The store fails, or is silent for 10 seconds.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task StoreUserTokensAsync(string userId, OAuthTokens tokens, CancellationToken cancellationToken = default)
    {
        var key = GetUserKey(userId);
        _ = tokens ?? throw new ArgumentNullException(nameof(tokens));
        return ChangeAsync(userId, () => Store.WriteAsync(key, tokens, cancellationToken), "stored", cancellationToken);
    }

    /// <summary>Removes the tokens of a user who signs out.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>
    /// A task that ends when no process reads them any more. Whatever process holds the access token may use it until it is to
    /// be renewed: revoke it at the server, if that must not be.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is <c>null</c>.</exception>
    /// <exception cref="TokenStoreException">The store fails, or is silent for 10 seconds.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task RemoveUserTokensAsync(string userId, CancellationToken cancellationToken = default)
    {
        var key = GetUserKey(userId);
        return ChangeAsync(userId, () => Store.RemoveAsync(key, cancellationToken), "removed", cancellationToken);
    }

    private string GetUserKey(string userId) => StoreKey.ForUser(Address, Options.ClientId!, userId ?? throw new ArgumentNullException(nameof(userId)));

    private RenewingTokenSource CreateUserTokenSource(string userId)
    {
        var store = new GuardedTokenStore(Store, GetUserKey(userId), endsWithRemoval: true, Options.TimeProvider, Logger);
        return new RenewingTokenSource(new UserTokenRenewal(this, store, Options.TimeProvider).RenewAsync, Options.TimeProvider, Logger);
    }

    private async Task ChangeAsync(string userId, Func<ValueTask> change, string done, CancellationToken cancellationToken)
    {
        try
        {
            await StoreLimit.WithinAsync(
                async _ =>
                {
                    await change().ConfigureAwait(false);
                    return true;
                },
                GuardedTokenStore.Limit,
                Options.TimeProvider,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenStoreException($"The user's tokens could not be {done} ({exception.GetType().FullName}).", exception);
        }
        finally
        {
            // What this process holds of them is no longer right.
            _users!.Remove(userId);
        }
    }
}
