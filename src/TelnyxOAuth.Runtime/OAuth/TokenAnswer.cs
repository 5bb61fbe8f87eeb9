using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A token endpoint's answer as it was read, before it is known when it was asked for.</summary>
internal sealed class TokenAnswer
{
    internal string AccessToken { get; set; } = string.Empty;

    internal TimeSpan? Lifetime { get; set; }

    internal string? RefreshToken { get; set; }

    internal string? Scope { get; set; }

    internal string? IdToken { get; set; }

    /// <summary>What was issued.</summary>
    /// <param name="requestedAt">When it was asked for.</param>
    /// <param name="refreshToken">The refresh token that stays good where no other has come (RFC 6749 section 6), or <c>null</c>.</param>
    internal OAuthTokens ToTokens(DateTimeOffset requestedAt, string? refreshToken = null) =>
        new OAuthTokens(AccessToken, requestedAt, Lifetime, RefreshToken ?? refreshToken, Scope, IdToken);
}
