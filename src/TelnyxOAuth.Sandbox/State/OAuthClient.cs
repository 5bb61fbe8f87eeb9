using System;
using System.Collections.Generic;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>A client as it is stored; a change replaces it by a new value.</summary>
internal sealed record OAuthClient
{
    public required string ClientId { get; init; }

    public required string Name { get; init; }

    public required string ClientType { get; init; }

    public required IReadOnlyList<string> AllowedScopes { get; init; }

    public required IReadOnlyList<string> AllowedGrantTypes { get; init; }

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public required bool RequirePkce { get; init; }

    /// <summary>The one method that the client registered to authenticate with; <see langword="null"/> allows each.</summary>
    public string? TokenEndpointAuthMethod { get; init; }

    public string? LogoUri { get; init; }

    public string? TosUri { get; init; }

    public string? PolicyUri { get; init; }

    /// <summary>The digest of the secret; <see langword="null"/> for public clients, which have none.</summary>
    public byte[]? SecretDigest { get; init; }

    /// <summary>True for clients made with the API key, false for those that registered themselves.</summary>
    public required bool Verified { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public bool IsPublic => ClientType == ClientTypes.Public;

    public bool MayUse(string authMethod) => TokenEndpointAuthMethod is null || TokenEndpointAuthMethod == authMethod;

    public bool HasSecret(string secret) => SecretDigest is not null && RandomText.Matches(secret, SecretDigest);
}
