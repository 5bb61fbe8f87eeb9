using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>How clients authenticate at the token endpoint (RFC 7591, section 2).</summary>
internal static class ClientAuthMethods
{
    public const string None = "none";
    public const string Basic = "client_secret_basic";
    public const string Post = "client_secret_post";

    public static readonly IReadOnlyList<string> All = [Basic, Post, None];

    /// <summary>Those that prove something.</summary>
    public static readonly IReadOnlyList<string> WithSecret = [Basic, Post];
}
