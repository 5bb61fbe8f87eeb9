using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>A checked request for a new client.</summary>
internal sealed class ClientDescription
{
    /// <summary>The name; <see langword="null"/> takes the identifier in its place.</summary>
    public required string? Name { get; init; }

    public required string ClientType { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required IReadOnlyList<string> GrantTypes { get; init; }

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public required bool RequirePkce { get; init; }

    public required bool Verified { get; init; }

    /// <summary>The one method to authenticate with; <see langword="null"/> leaves the choice to the client.</summary>
    public string? TokenEndpointAuthMethod { get; init; }

    public string? LogoUri { get; init; }

    public string? TosUri { get; init; }

    public string? PolicyUri { get; init; }
}
