using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>Where metadata is, and which addresses it may name.</summary>
internal static class MetadataAddress
{
    private const string ResourceSuffix = "/.well-known/oauth-protected-resource";
    private const string ServerSuffix = "/.well-known/oauth-authorization-server";
    private const string OpenIdSuffix = "/.well-known/openid-configuration";

    /// <summary>Where a resource's metadata may be (RFC 9728 section 3.1): behind the host, before the path and the query; and at the root, which MCP adds.</summary>
    internal static IReadOnlyList<Uri> OfResource(Uri resource)
    {
        var origin = ApiAddress.GetOrigin(resource);
        var path = resource.AbsolutePath == "/" ? "" : resource.AbsolutePath;
        var inserted = new Uri(origin + ResourceSuffix + path + resource.Query, UriKind.Absolute);
        return path.Length + resource.Query.Length == 0 ? new[] { inserted } : new[] { inserted, new Uri(origin + ResourceSuffix, UriKind.Absolute) };
    }

    /// <summary>Whether an address is where the metadata of a resource's origin is.</summary>
    internal static bool IsRoot(Uri address, Uri resource) => address.AbsoluteUri == ApiAddress.GetOrigin(resource) + ResourceSuffix;

    /// <summary>Where an authorization server's metadata may be (RFC 8414 sections 3.1 and 5), in the order in which it is looked for.</summary>
    internal static IReadOnlyList<Uri> OfServer(Uri issuer)
    {
        var origin = ApiAddress.GetOrigin(issuer);
        var path = issuer.AbsolutePath.TrimEnd('/');
        var addresses = new List<Uri>
        {
            new Uri(origin + ServerSuffix + path, UriKind.Absolute),
            new Uri(origin + OpenIdSuffix + path, UriKind.Absolute),
        };
        if (path.Length > 0)
        {
            addresses.Add(new Uri(origin + path + OpenIdSuffix, UriKind.Absolute));
        }

        return addresses;
    }

    /// <summary>An address that metadata names, if it may be used.</summary>
    /// <param name="text">The address.</param>
    /// <param name="name">The member that has it.</param>
    /// <param name="source">Whose metadata it is. Only what is on this machine may name an address of this machine by http.</param>
    /// <exception cref="DiscoveryException">It may not.</exception>
    internal static Uri Require(string text, string name, Uri source)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            throw new DiscoveryException(DiscoveryFailure.Malformed, $"The metadata of {ApiAddress.GetOrigin(source)} has a {name} that is no absolute address.");
        }

        if (EndpointAddress.FindError(address, name) is { } error)
        {
            throw new DiscoveryException(DiscoveryFailure.UnsafeAddress, $"The metadata of {ApiAddress.GetOrigin(source)} can't be used. {error}");
        }

        return address.Scheme == Uri.UriSchemeHttps || source.IsLoopback
            ? address
            : throw new DiscoveryException(
                DiscoveryFailure.UnsafeAddress,
                $"The metadata of {ApiAddress.GetOrigin(source)} has a {name} on this machine, by http at {address.Host}, where an https address was expected.");
    }
}
