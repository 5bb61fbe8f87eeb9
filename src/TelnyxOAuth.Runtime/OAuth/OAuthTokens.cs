using System;

namespace TelnyxOAuth.Runtime;

/// <summary>What a token endpoint has issued (RFC 6749 section 5.1): an access token, and what goes with it.</summary>
/// <remarks>Immutable; equal if all parts are. Its text, as <see cref="ToString"/> gives it, has no token in it.</remarks>
public sealed class OAuthTokens : IEquatable<OAuthTokens>
{
    /// <summary>Creates tokens of what is known of them.</summary>
    /// <param name="accessToken">The token to send with calls: visible ASCII characters without spaces.</param>
    /// <param name="issuedAt">When it was requested.</param>
    /// <param name="lifetime">For how long it is valid from then on; <c>null</c>, the default, where the server doesn't say.</param>
    /// <param name="refreshToken">The token to get the next one with, or <c>null</c>, the default.</param>
    /// <param name="scope">The scopes that it has, separated by spaces; <c>null</c>, the default, where they are those that were asked for.</param>
    /// <param name="idToken">The user's identity as a signed token (OpenID Connect Core section 2), which is not checked here; or <c>null</c>, the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accessToken"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="accessToken"/> can't stand in a header, or <paramref name="lifetime"/> is not more than zero.</exception>
    public OAuthTokens(string accessToken, DateTimeOffset issuedAt, TimeSpan? lifetime = null, string? refreshToken = null, string? scope = null, string? idToken = null)
    {
        HeaderText.ThrowIfUnsafe(accessToken, nameof(accessToken));
        AccessToken = accessToken;
        IssuedAt = issuedAt;
        Lifetime = lifetime > TimeSpan.Zero || lifetime is null ? lifetime : throw new ArgumentException("A lifetime is more than zero: leave it out where none is known.", nameof(lifetime));
        RefreshToken = refreshToken;
        Scope = scope;
        IdToken = idToken;
    }

    /// <summary>Gets the token to send with calls.</summary>
    public string AccessToken { get; }

    /// <summary>Gets when the access token was requested.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets for how long the access token is valid; <c>null</c> where the server doesn't say.</summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>Gets when the access token expires; <c>null</c> where the server doesn't say.</summary>
    public DateTimeOffset? ExpiresAt => Lifetime is { } lifetime ? IssuedAt + lifetime : null;

    /// <summary>Gets the token to get the next access token with, or <c>null</c>.</summary>
    public string? RefreshToken { get; }

    /// <summary>Gets the scopes that the access token has, separated by spaces; <c>null</c> where they are those that were asked for.</summary>
    public string? Scope { get; }

    /// <summary>Gets the user's identity as a signed token, which nothing here has checked; or <c>null</c>.</summary>
    public string? IdToken { get; }

    /// <summary>Says whether other tokens are the same in all parts.</summary>
    /// <param name="other">The other tokens, or <c>null</c>.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(OAuthTokens? other) =>
        other is not null
        && AccessToken == other.AccessToken
        && RefreshToken == other.RefreshToken
        && IssuedAt == other.IssuedAt
        && Lifetime == other.Lifetime
        && Scope == other.Scope
        && IdToken == other.IdToken;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OAuthTokens);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(AccessToken);

    /// <summary>Says which tokens there are and when the first expires, without any of them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{nameof(OAuthTokens)} (access token{(ExpiresAt is { } end ? $" until {WireText.From(end)}" : "")}{(RefreshToken is null ? "" : ", refresh token")}{(IdToken is null ? "" : ", id token")})";
}
