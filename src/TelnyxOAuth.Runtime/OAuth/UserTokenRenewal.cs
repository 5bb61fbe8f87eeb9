using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Renews a user's tokens from a store. It is called by one at a time.</summary>
internal sealed class UserTokenRenewal
{
    private const string InvalidGrant = "invalid_grant";

    private readonly AuthorizationServerClient _server;
    private readonly GuardedTokenStore _store;
    private readonly TimeProvider _time;

    internal UserTokenRenewal(AuthorizationServerClient server, GuardedTokenStore store, TimeProvider time)
    {
        _server = server;
        _store = store;
        _time = time;
    }

    /// <summary>The tokens that are stored while they are good, else others in their place.</summary>
    /// <param name="refused">The access token that the API has refused last, or <c>null</c>.</param>
    /// <exception cref="SignInRequiredException">There are none, or the server takes the refresh token no more.</exception>
    internal async Task<OAuthTokens> RenewAsync(string? refused)
    {
        var stored = await _store.ReadAsync().ConfigureAwait(false)
            ?? throw new SignInRequiredException("No tokens are stored for the user: they have to sign in.");
        return IsGood(stored, refused) ? stored : await RefreshAsync(stored, refused).ConfigureAwait(false);
    }

    private async Task<OAuthTokens> RefreshAsync(OAuthTokens tokens, string? refused)
    {
        try
        {
            return await ExchangeAsync(tokens).ConfigureAwait(false);
        }
        catch (ApiResponseException refusal) when (refusal.ErrorCode == InvalidGrant)
        {
            // Another process may have been first: then what is stored now is newer.
            if (await _store.ReadAsync().ConfigureAwait(false) is { } now && now.RefreshToken != tokens.RefreshToken)
            {
                return IsGood(now, refused) ? now : await ExchangeAsync(now).ConfigureAwait(false);
            }

            throw new SignInRequiredException("The authorization server takes the user's refresh token no more: they have to sign in again.", refusal);
        }
    }

    private async Task<OAuthTokens> ExchangeAsync(OAuthTokens tokens)
    {
        if (tokens.RefreshToken is not { } refreshToken)
        {
            throw new SignInRequiredException("The user's access token has expired or is refused, and there is no refresh token: they have to sign in again.");
        }

        // Nobody can cancel it: what the answer brings in the place of the refresh token would be lost.
        var next = await _server.RefreshAsync(refreshToken, CancellationToken.None).ConfigureAwait(false);
        await _store.WriteAsync(next).ConfigureAwait(false);
        return next;
    }

    /// <summary>Whether an access token need not be renewed yet; without a lifetime it is good until it is refused.</summary>
    private bool IsGood(OAuthTokens tokens, string? refused) =>
        tokens.AccessToken != refused && !CachedToken.From(tokens).WantsRenewal(_time.GetUtcNow());
}
