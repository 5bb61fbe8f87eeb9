using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>What the user allowed a client; a change replaces it by a new value.</summary>
internal sealed record OAuthGrant
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a token was last issued or accepted under the grant.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
