using System;
using System.Runtime.CompilerServices;

namespace TelnyxOAuth.Runtime;

/// <summary>Where the server is, and what address each request has there.</summary>
internal sealed class ApiAddress
{
    private static readonly char[] Secretive = { '@', '?', '#' };

    private readonly Uri _baseAddress;
    private readonly ServerAddress _server;
    // An operation that was made for one call, such as one at an address from metadata, is not kept by this.
    private readonly ConditionalWeakTable<ApiOperation, ServerAddress> _others = new ConditionalWeakTable<ApiOperation, ServerAddress>();

    /// <param name="baseAddress">The address that paths are appended to, which has no error.</param>
    internal ApiAddress(Uri baseAddress)
    {
        _baseAddress = baseAddress;
        _server = new ServerAddress(baseAddress);
        IsPrivate = baseAddress.Scheme == Uri.UriSchemeHttps || baseAddress.IsLoopback;
    }

    /// <summary>Whether what is sent can't be read on its way: by https, or without leaving the machine.</summary>
    internal bool IsPrivate { get; }

    /// <summary>Says what keeps an address from being a base address, or <c>null</c>.</summary>
    internal static string? FindError(Uri? address)
    {
        if (address is null)
        {
            return "There is no base address: set the option BaseAddress.";
        }

        if (address.IsAbsoluteUri && address.UserInfo.Length > 0)
        {
            // Not repeated: it may be a password.
            return $"The base address of {address.Host} has user information in it, which is not sent: use a credential.";
        }

        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? null
            : $"The base address '{Show(address.OriginalString)}' is not an absolute http or https address.";
    }

    /// <summary>An address that is none, unless it may have a password before an @, or a key in its query.</summary>
    private static string Show(string address) => address.IndexOfAny(Secretive) < 0 ? address : "…";

    /// <summary>The scheme, host and port, as they may be shown: without a user's password.</summary>
    internal static string GetOrigin(Uri address) => address.Scheme + "://" + address.Authority;

    /// <summary>Whether two addresses have the same scheme, host and port (RFC 6454 section 5). One that is taken literally can be asked for these and no more.</summary>
    internal static bool IsSameOrigin(Uri address, Uri other) =>
        address.IsAbsoluteUri
        && address.Scheme == other.Scheme
        && address.Port == other.Port
        && string.Equals(address.Host, other.Host, StringComparison.OrdinalIgnoreCase);

    internal Uri Resolve(ApiRequest request, bool useAlternatePath, string? extraQuery)
    {
        var address = request.GetAddress(GetServer(request.Operation), useAlternatePath);
        if (request.Link is { } link)
        {
            return PageLink.Resolve(request.Operation.Name, new Uri(address, UriKind.Absolute), link);
        }

        return Create(WithQuery(address, extraQuery));
    }

    /// <summary>An address with one more query parameter, its path as it was.</summary>
    /// <param name="address">The address.</param>
    /// <param name="parameter">The parameter, escaped.</param>
    internal static Uri WithQuery(Uri address, string parameter) => Create(WithQuery(address.AbsoluteUri, parameter));

    /// <summary>Whether an operation is called at the origin that the credentials were given for.</summary>
    internal bool IsSameOrigin(ApiOperation operation, Uri uri) =>
        operation.Server is null || IsSameOrigin(uri, _baseAddress);

    private static string WithQuery(string address, string? query) =>
        query is null ? address : string.Concat(address, address.IndexOf('?') < 0 ? "?" : "&", query);

    private ServerAddress GetServer(ApiOperation operation)
    {
        if (operation.Server is null)
        {
            return _server;
        }

        return _others.TryGetValue(operation, out var known) ? known : _others.GetValue(operation, FindServer);
    }

    private ServerAddress FindServer(ApiOperation operation)
    {
        var server = operation.Server!;
        foreach (var other in operation.OtherServers)
        {
            server = string.Equals(other.Origin, _server.Origin, StringComparison.OrdinalIgnoreCase) ? other.Server : server;
        }

        return new ServerAddress(new Uri(_baseAddress, server));
    }

    private static Uri Create(string address)
    {
#if NETSTANDARD2_0
        return new Uri(address, UriKind.Absolute);
#else
        // An id that is ".." must stay the escaped segment that it is. Any other address is left an ordinary one,
        // because one that is taken literally equals no other and can't be taken apart.
        return PathSegment.HasEscapedDots(address)
            ? new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
            : new Uri(address, UriKind.Absolute);
#endif
    }
}
