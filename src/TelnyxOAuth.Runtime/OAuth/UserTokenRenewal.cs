using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Renews a user's tokens, by the refresh token that is stored.</summary>
internal sealed class UserTokenRenewal : StoredTokenRenewal
{
    private const string InvalidGrant = "invalid_grant";

    private readonly AuthorizationServerClient _server;

    internal UserTokenRenewal(AuthorizationServerClient server, GuardedTokenStore store, TimeProvider time)
        : base(store, time)
    {
        _server = server;
    }

    /// <exception cref="SignInRequiredException">There are none, or the server takes the refresh token no more.</exception>
    /// <exception cref="TokenStoreException">The store fails, and nothing else is known.</exception>
    protected override async Task<OAuthTokens> RequestAsync(OAuthTokens? stored, string? refused, StoreTurn turn)
    {
        if (stored is null)
        {
            throw NothingStored(turn.Failure ?? turn.Unreadable);
        }

        try
        {
            return await ExchangeAsync(stored).ConfigureAwait(false);
        }
        catch (ApiResponseException refusal) when (refusal.ErrorCode == InvalidGrant)
        {
            // Another process may have been first: then what is stored now is newer.
            if (await ReadAgainAsync(turn).ConfigureAwait(false) is { } now && now.RefreshToken != stored.RefreshToken)
            {
                return IsGood(now, refused) ? now : await ExchangeAsync(now).ConfigureAwait(false);
            }

            throw new SignInRequiredException("The authorization server takes the user's refresh token no more: they have to sign in again.", refusal);
        }
    }

    /// <summary>Nobody can cancel it: what the answer brings in the place of the refresh token would be lost.</summary>
    private Task<OAuthTokens> ExchangeAsync(OAuthTokens tokens) => tokens.RefreshToken is { } refreshToken
        ? _server.RefreshAsync(refreshToken, CancellationToken.None)
        : throw new SignInRequiredException("The user's access token has expired or is refused, and there is no refresh token: they have to sign in again.");

    private static ApiException NothingStored(Exception? failure) => failure switch
    {
        null => new SignInRequiredException("No tokens are stored for the user: they have to sign in."),
        FormatException => new SignInRequiredException("What is stored for the user can't be read: they have to sign in.", failure),
        _ => new TokenStoreException($"The user's tokens could not be read from their store ({failure.GetType().FullName}).", failure),
    };
}
