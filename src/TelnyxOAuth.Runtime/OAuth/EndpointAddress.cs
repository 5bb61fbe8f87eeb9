using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Which addresses an endpoint of an authorization server may have (RFC 6749 sections 3.1 and 3.2).</summary>
internal static class EndpointAddress
{
    /// <summary>The operation at an endpoint, which needs no credential of the client's own.</summary>
    /// <param name="name">How the operation is called.</param>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="address">The endpoint.</param>
    internal static ApiOperation ToOperation(string name, string method, Uri address) =>
        new ApiOperation(name, method, address.AbsolutePath.EndsWith("/", StringComparison.Ordinal) ? "/" : "", server: address.AbsoluteUri);

    /// <summary>Says what keeps an address from being an endpoint's, without repeating what may be a secret; or <c>null</c>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">What it is the address of, as an option is called.</param>
    internal static string? FindError(Uri? address, string name)
    {
        if (address is null)
        {
            return $"There is no {name}: set the option.";
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return $"The {name} is not an absolute https address.";
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return $"The {name} at {address.Host} has user information or a fragment, which no endpoint has.";
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? null
            : $"The {name} at {address.Host} is an http address, which may only lead to this machine: use https.";
    }
}
