using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What a protected resource says of itself (RFC 9728 section 2), as it was read.</summary>
internal sealed class ResourceMetadata
{
    internal string? Resource { get; set; }

    internal IReadOnlyList<string>? AuthorizationServers { get; set; }

    internal IReadOnlyList<string>? ScopesSupported { get; set; }
}
