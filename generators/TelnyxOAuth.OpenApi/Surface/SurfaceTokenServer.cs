using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Where the tokens of a security scheme come from, for which the client has options.</summary>
/// <param name="TokenEndpoint">Where they are requested; null where only the metadata tells.</param>
/// <param name="AuthorizationEndpoint">Where users sign in, or null.</param>
/// <param name="MetadataAddress">Where the authorization server's metadata is, or null.</param>
internal sealed record SurfaceTokenServer(string? TokenEndpoint, string? AuthorizationEndpoint, string? MetadataAddress)
{
    /// <summary>The options by their C# names, each with its type; static ones, which are defaults, without.</summary>
    public IReadOnlyList<(string Name, string? Type)> Options =>
    [
        ("ClientId", "string?"),
        ("ClientSecret", "string?"),
        ("Scope", "string?"),
        ("TokenEndpoint", "System.Uri?"),
        ("TokenSource", "ClientRuntime.TokenSource?"),
        .. TokenEndpoint is null ? [] : ((string, string?)[])[("DefaultTokenEndpoint", null)],
        .. AuthorizationEndpoint is null ? [] : ((string, string?)[])[("DefaultAuthorizationEndpoint", null)],
    ];

    /// <summary>The addresses, as one string.</summary>
    public string Wire => string.Join(' ', TokenEndpoint ?? MetadataAddress, AuthorizationEndpoint).TrimEnd();
}
