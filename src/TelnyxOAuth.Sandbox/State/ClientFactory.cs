using System;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>Turns a checked description into a client with an identity and, if confidential, a secret.</summary>
internal sealed class ClientFactory
{
    private readonly TimeProvider _timeProvider;

    public ClientFactory(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
    }

    public NewClient Create(ClientDescription description)
    {
        var clientId = Guid.NewGuid().ToString();
        var isPublic = description.ClientType == ClientTypes.Public;
        var secret = isPublic ? null : RandomText.Create();
        var now = _timeProvider.GetUtcNow();
        var client = new OAuthClient
        {
            ClientId = clientId,
            Name = description.Name ?? clientId,
            ClientType = description.ClientType,
            AllowedScopes = description.Scopes,
            AllowedGrantTypes = description.GrantTypes,
            RedirectUris = description.RedirectUris,

            // RFC 9700, section 2.1.1: nothing else protects a public client's codes.
            RequirePkce = description.RequirePkce || isPublic,
            TokenEndpointAuthMethod = description.TokenEndpointAuthMethod,
            LogoUri = description.LogoUri,
            TosUri = description.TosUri,
            PolicyUri = description.PolicyUri,
            SecretDigest = secret is null ? null : RandomText.Digest(secret),
            Verified = description.Verified,
            CreatedAt = now,
            UpdatedAt = now,
        };
        return new NewClient { Client = client, Secret = secret };
    }
}
