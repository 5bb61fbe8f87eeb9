using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>What the authorization endpoint may be asked for (RFC 6749, section 3.1.1).</summary>
internal static class ResponseTypes
{
    public const string Code = "code";

    public static readonly IReadOnlyList<string> All = [Code];
}
