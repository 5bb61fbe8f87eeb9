using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What a registration endpoint answers (RFC 7591 section 3.2.1), as far as it is used here.</summary>
internal sealed class RegistrationAnswer
{
    /// <summary>What a saved client has beside.</summary>
    internal string? Issuer { get; set; }

    internal string ClientId { get; set; } = "";

    internal string? ClientSecret { get; set; }

    internal DateTimeOffset? SecretExpiresAt { get; set; }

    internal string? TokenEndpointAuthMethod { get; set; }

    internal IReadOnlyList<string>? RedirectUris { get; set; }
}
