using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The client types (RFC 6749, section 2.1).</summary>
internal static class ClientTypes
{
    public const string Confidential = "confidential";
    public const string Public = "public";

    public static readonly IReadOnlyList<string> All = [Confidential, Public];
}
