using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>A protected resource as its metadata describes it (RFC 9728 section 2), which has been checked: see <see cref="AuthorizationDiscovery"/>.</summary>
/// <remarks>Immutable. What the metadata doesn't say is an empty list.</remarks>
public sealed class DiscoveredResource
{
    /// <summary>Creates a resource, as a fake gives it.</summary>
    /// <param name="resource">What the resource calls itself: an absolute address, which tokens are asked for by.</param>
    /// <param name="authorizationServers">The issuers of the authorization servers whose tokens it takes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> or <paramref name="authorizationServers"/> is <c>null</c>.</exception>
    public DiscoveredResource(Uri resource, IReadOnlyList<string> authorizationServers)
    {
        Resource = resource ?? throw new ArgumentNullException(nameof(resource));
        AuthorizationServers = authorizationServers ?? throw new ArgumentNullException(nameof(authorizationServers));
    }

    /// <summary>Gets what the resource calls itself, which tokens are asked for by (RFC 8707): its <see cref="Uri.OriginalString"/> is what the metadata has, character for character.</summary>
    public Uri Resource { get; }

    /// <summary>Gets the issuers of the authorization servers whose tokens the resource takes, of which there is at least one.</summary>
    public IReadOnlyList<string> AuthorizationServers { get; }

    /// <summary>Gets the scopes that the resource names.</summary>
    public IReadOnlyList<string> ScopesSupported { get; init; } = Array.Empty<string>();

    /// <summary>Says which resource it is.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(DiscoveredResource)} ({Resource.GetLeftPart(UriPartial.Path)})";
}
