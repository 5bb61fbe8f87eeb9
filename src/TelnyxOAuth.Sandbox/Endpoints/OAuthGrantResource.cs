using System;
using System.Collections.Generic;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>A grant as the API shows it.</summary>
internal sealed class OAuthGrantResource
{
    public OAuthGrantResource(OAuthGrant grant)
    {
        Id = grant.Id;
        ClientId = grant.ClientId;
        Scopes = grant.Scopes;
        LastUsedAt = grant.LastUsedAt?.UtcDateTime;
        CreatedAt = grant.CreatedAt.UtcDateTime;
    }

    public string Id { get; }

    public string RecordType { get; } = "oauth_grant";

    public string ClientId { get; }

    public IReadOnlyList<string> Scopes { get; }

    public DateTime? LastUsedAt { get; }

    public DateTime CreatedAt { get; }
}
