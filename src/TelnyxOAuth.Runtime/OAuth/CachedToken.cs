using System;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>An access token, when to renew it and when to stop using it.</summary>
internal sealed class CachedToken
{
    private static readonly TimeSpan MaxRenewalLead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxExpiryMargin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewalPause = TimeSpan.FromSeconds(30);

    // As a number: it is read without a lock while it is moved, and a date is longer than what is read at once.
    private long _renewAt;

    private CachedToken(string accessToken, DateTimeOffset renewAt, DateTimeOffset expiresAt)
    {
        AccessToken = accessToken;
        ExpiresAt = expiresAt;
        _renewAt = renewAt.UtcTicks;
    }

    internal string AccessToken { get; }

    /// <summary>From when on it is not sent any more: a little before the server stops taking it.</summary>
    internal DateTimeOffset ExpiresAt { get; }

    /// <summary>Whether another token is wanted, while this one is still sent.</summary>
    internal bool WantsRenewal(DateTimeOffset now) => now.UtcTicks >= Volatile.Read(ref _renewAt);

    internal static CachedToken From(OAuthTokens tokens)
    {
        // Without a lifetime, the server's refusal is what ends it.
        if (tokens.Lifetime is not { } lifetime)
        {
            return new CachedToken(tokens.AccessToken, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
        }

        return new CachedToken(
            tokens.AccessToken,
            tokens.IssuedAt + lifetime - Min(MaxRenewalLead, TimeSpan.FromTicks(lifetime.Ticks / 5)),
            tokens.IssuedAt + lifetime - Min(MaxExpiryMargin, TimeSpan.FromTicks(lifetime.Ticks / 10)));
    }

    /// <summary>Has the next renewal wait a little, as one starts now: should it fail, not every call is to try again at once.</summary>
    internal void PutOffRenewal(DateTimeOffset now) =>
        Volatile.Write(ref _renewAt, (now + Min(RenewalPause, TimeSpan.FromTicks((ExpiresAt - now).Ticks / 2))).UtcTicks);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
