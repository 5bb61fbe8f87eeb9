using System;
using System.Collections.Generic;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>A client as the API shows it. The secret is present in the response to its creation only.</summary>
internal sealed class OAuthClientResource
{
    public OAuthClientResource(OAuthClient client, SandboxAccount account, string? clientSecret)
    {
        ClientId = client.ClientId;
        Name = client.Name;
        OrgId = account.OrganizationId;
        UserId = account.UserId;
        AllowedScopes = client.AllowedScopes;
        ClientType = client.ClientType;
        RequirePkce = client.RequirePkce;
        AllowedGrantTypes = client.AllowedGrantTypes;
        RedirectUris = client.RedirectUris;
        LogoUri = client.LogoUri;
        TosUri = client.TosUri;
        PolicyUri = client.PolicyUri;
        ClientSecret = clientSecret;
        CreatedAt = client.CreatedAt.UtcDateTime;
        UpdatedAt = client.UpdatedAt.UtcDateTime;
    }

    public string RecordType { get; } = "oauth_client";

    public string ClientId { get; }

    public string Name { get; }

    public string OrgId { get; }

    public string UserId { get; }

    public IReadOnlyList<string> AllowedScopes { get; }

    public string ClientType { get; }

    public bool RequirePkce { get; }

    public IReadOnlyList<string> AllowedGrantTypes { get; }

    public IReadOnlyList<string> RedirectUris { get; }

    public string? LogoUri { get; }

    public string? TosUri { get; }

    public string? PolicyUri { get; }

    public string? ClientSecret { get; }

    public DateTime CreatedAt { get; }

    public DateTime UpdatedAt { get; }
}
