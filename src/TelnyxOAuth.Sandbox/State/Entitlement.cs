using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>What a token allows, and at which resources (RFC 8707): never nowhere.</summary>
internal sealed record Entitlement(IReadOnlyList<string> Scopes, IReadOnlyList<string> Audience);
