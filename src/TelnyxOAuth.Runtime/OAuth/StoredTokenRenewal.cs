using System;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Renews tokens that are kept in a store, which other processes may share: what one of them stores, the others use. It is
/// called by one at a time.
/// </summary>
internal abstract class StoredTokenRenewal
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(500);

    private readonly GuardedTokenStore _store;
    private readonly TimeProvider _time;

    protected StoredTokenRenewal(GuardedTokenStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
    }

    /// <summary>The tokens that are stored while they are good, else others in their place.</summary>
    /// <param name="refused">The access token that the API has refused last, or <c>null</c>.</param>
    internal async Task<OAuthTokens> RenewAsync(string? refused)
    {
        var turn = _store.StartTurn();
        var stored = await _store.ReadAsync(turn).ConfigureAwait(false);
        IAsyncDisposable? lease = null;
        for (var pause = FirstPause; !IsGood(stored, refused) && lease is null && turn.Remaining > pause; pause = pause + pause < MaxPause ? pause + pause : MaxPause)
        {
            lease = await _store.TryLeaseAsync(turn).ConfigureAwait(false);
            if (lease is null)
            {
                await DelayAsync(pause).ConfigureAwait(false);
            }

            // Whoever has had the lease may have been here meanwhile.
            stored = lease == UnsharedLease.Instance ? stored : await _store.ReadAsync(turn).ConfigureAwait(false);
        }

        try
        {
            return IsGood(stored, refused) ? stored! : await StoreAsync(await RequestAsync(stored, refused, turn).ConfigureAwait(false), refused, turn).ConfigureAwait(false);
        }
        finally
        {
            _ = _store.ReleaseAsync(lease);
        }
    }

    /// <summary>Requests tokens in the place of others.</summary>
    /// <param name="stored">What is stored, or came last; <c>null</c> if nothing did.</param>
    /// <param name="refused">The access token that the API has refused last, or <c>null</c>.</param>
    /// <param name="turn">The dealings with the store.</param>
    protected abstract Task<OAuthTokens> RequestAsync(OAuthTokens? stored, string? refused, StoreTurn turn);

    /// <summary>Reads the tokens again, after the server has refused those that were read before.</summary>
    protected Task<OAuthTokens?> ReadAgainAsync(StoreTurn turn) => _store.ReadAsync(turn);

    /// <summary>Whether an access token need not be renewed yet; without a lifetime it is good until it is refused.</summary>
    protected bool IsGood(OAuthTokens? tokens, string? refused) =>
        tokens is not null && tokens.AccessToken != refused && !CachedToken.From(tokens).WantsRenewal(_time.GetUtcNow());

    private async Task<OAuthTokens> StoreAsync(OAuthTokens tokens, string? refused, StoreTurn turn)
    {
        var counting = await _store.WriteAsync(tokens, turn).ConfigureAwait(false)
            ?? throw new SignInRequiredException("The user's tokens were removed from the store while they were renewed: they have to sign in.");
        return IsGood(counting, refused) ? counting : tokens;
    }

    private Task DelayAsync(TimeSpan pause) =>
#if NETSTANDARD2_0
        _time.Delay(pause);
#else
        Task.Delay(pause, _time);
#endif
}
