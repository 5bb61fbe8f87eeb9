using System;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>An authorization code. It is remembered after its use, so that a second use is noticed.</summary>
internal sealed class IssuedCode
{
    public required AuthorizationRequest Request { get; init; }

    public required string GrantId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The tokens that the code was redeemed for; <see langword="null"/> until then.</summary>
    public TokenFamily? RedeemedFor { get; set; }
}
