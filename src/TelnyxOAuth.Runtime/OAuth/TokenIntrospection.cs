using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What an authorization server knows of a token (RFC 7662 section 2.2).</summary>
/// <remarks>Immutable. Of a token that is not active, the server says nothing more.</remarks>
public sealed class TokenIntrospection
{
    /// <summary>Creates what is known, as a fake gives it.</summary>
    /// <param name="isActive">Whether the token is good now.</param>
    public TokenIntrospection(bool isActive) => IsActive = isActive;

    /// <summary>Gets whether the token is good now: issued by this server, not expired and not revoked.</summary>
    public bool IsActive { get; }

    /// <summary>Gets the token's scopes, separated by spaces, or <c>null</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Gets the client that the token was issued to, or <c>null</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets whom the token is about: a user's id at the server, or the client's; or <c>null</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets what the token is for; an empty list where the server doesn't say. A resource takes no token that is for others.</summary>
    public IReadOnlyList<string> Audience { get; init; } = Array.Empty<string>();

    /// <summary>Gets when the token expires, or <c>null</c>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
