using System;
using System.Linq;
using TelnyxOAuth;

namespace ConsentApp;

/// <summary>A grant as it is shown.</summary>
public sealed class GrantItem
{
    /// <summary>Makes one of what the server has, with the name of the application that it is for.</summary>
    public GrantItem(OAuthGrant grant, string clientName)
    {
        Id = grant.Id;
        ClientName = clientName;
        Scopes = string.Join(", ", (grant.Scopes ?? []).Take(50).Select(scope => ForeignText.Show(scope, "?")).DefaultIfEmpty("nothing in particular"));
        CreatedAt = grant.CreatedAt.ToUniversalTime();
        LastUsedAt = grant.LastUsedAt?.ToUniversalTime();
    }

    /// <summary>What the server knows it by.</summary>
    public string Id { get; }

    /// <summary>Whom it is for.</summary>
    public string ClientName { get; }

    /// <summary>What it allows.</summary>
    public string Scopes { get; }

    /// <summary>Since when, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it was used last, in UTC; <c>null</c> for never.</summary>
    public DateTimeOffset? LastUsedAt { get; }
}
