using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The grant types that clients may be allowed (RFC 6749, section 1.3).</summary>
internal static class GrantTypes
{
    public const string AuthorizationCode = "authorization_code";
    public const string ClientCredentials = "client_credentials";
    public const string RefreshToken = "refresh_token";

    public static readonly IReadOnlyList<string> All = [AuthorizationCode, ClientCredentials, RefreshToken];

    /// <summary>Those that need no secret (RFC 6749, section 4.4).</summary>
    public static readonly IReadOnlyList<string> OfPublicClients = [AuthorizationCode, RefreshToken];
}
