using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The response of a registration: the credentials, and the metadata as they were registered (RFC 7591, section 3.2.1).</summary>
internal sealed class RegistrationResponse
{
    public required string ClientId { get; init; }

    public required long ClientIdIssuedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientSecret { get; init; }

    /// <summary>Present with a secret only; 0 says that it doesn't expire.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ClientSecretExpiresAt { get; init; }

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public required string ClientName { get; init; }

    public required IReadOnlyList<string> GrantTypes { get; init; }

    public required IReadOnlyList<string> ResponseTypes { get; init; }

    public required string Scope { get; init; }

    public required string TokenEndpointAuthMethod { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogoUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TosUri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PolicyUri { get; init; }
}
