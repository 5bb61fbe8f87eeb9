using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A server's address in two parts, between which an operation's path goes.</summary>
internal sealed class ServerAddress
{
    internal ServerAddress(Uri address)
    {
        Origin = ApiAddress.GetOrigin(address);
        Base = Origin + address.AbsolutePath.TrimEnd('/');
        Query = address.Query.Length > 1 ? address.Query.Substring(1) : null;
    }

    /// <summary>Scheme, host and port.</summary>
    internal string Origin { get; }

    /// <summary>The origin and the path, without a slash at its end.</summary>
    internal string Base { get; }

    /// <summary>The query that every call has, without its question mark; or <c>null</c>.</summary>
    internal string? Query { get; }
}
