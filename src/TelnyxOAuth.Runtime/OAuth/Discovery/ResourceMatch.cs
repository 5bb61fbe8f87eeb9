using System;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Decides whether metadata is that of a resource (RFC 9728 section 3.3).</summary>
internal static class ResourceMatch
{
    /// <summary>The resource, if the metadata is its own.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="resource">The resource, as calls are sent to it.</param>
    /// <param name="address">Where the metadata was.</param>
    /// <param name="isAtRoot">Whether that is at the root of the origin, where the origin itself is what it is the metadata of.</param>
    /// <param name="takesParent">Whether it may be that of a resource above.</param>
    /// <exception cref="DiscoveryException">It is another's, or names no authorization server that may be used.</exception>
    internal static DiscoveredResource ToResource(ResourceMetadata metadata, Uri resource, Uri address, bool isAtRoot, bool takesParent)
    {
        if (metadata.Resource is not { } text || !Uri.TryCreate(text, UriKind.Absolute, out var found)
            || !(IsSame(text, resource) || (isAtRoot && IsSame(text, new Uri(ApiAddress.GetOrigin(resource)))) || (takesParent && IsParent(found, resource))))
        {
            throw new DiscoveryException(
                DiscoveryFailure.OtherResource,
                $"The metadata at {address} is that of {(metadata.Resource is null ? "no resource" : DiscoveredServer.Describe(new[] { metadata.Resource }))}, where {resource.GetLeftPart(UriPartial.Path)} was expected, character for character.");
        }

        var servers = metadata.AuthorizationServers ?? Array.Empty<string>();
        return servers.Count == 0
            ? throw new DiscoveryException(DiscoveryFailure.Malformed, $"The metadata at {address} names no authorization server.")
            : new DiscoveredResource(found, servers.Select(server => MetadataAddress.Require(server, "authorization server", resource).OriginalString).ToArray())
            {
                ScopesSupported = metadata.ScopesSupported ?? Array.Empty<string>(),
            };
    }

    /// <summary>Whether a text is the address, as it was written or as it is sent; a host alone has no path, or the path of a slash.</summary>
    private static bool IsSame(string text, Uri resource) =>
        text == resource.OriginalString
        || text == resource.AbsoluteUri
        || (resource.AbsolutePath == "/" && resource.Query.Length == 0 && text + "/" == resource.AbsoluteUri);

    private static bool IsParent(Uri parent, Uri resource) =>
        ApiAddress.IsSameOrigin(parent, resource)
        && parent.Query.Length == 0
        && parent.Fragment.Length == 0
        && resource.AbsolutePath.StartsWith(parent.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
}
