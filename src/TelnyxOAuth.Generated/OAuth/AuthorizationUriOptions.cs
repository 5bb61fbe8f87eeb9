using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>The optional parts of the address that <see cref="OAuthResource.BuildAuthorizationUri"/> builds.</summary>
/// <remarks>What is <c>null</c> is not part of it.</remarks>
public sealed class AuthorizationUriOptions
{
    /// <summary>Gets or sets the scopes to ask for, separated by spaces; <c>null</c>, the default, asks for the client's own.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets a value that comes back with the result, by which it is known as the response to this request.</summary>
    public string? State { get; set; }

    /// <summary>Gets or sets the PKCE pair whose challenge is sent (RFC 7636); <c>null</c>, the default, for none.</summary>
    public Pkce? Pkce { get; set; }
}
