using System;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>An authorization request that waits for the user's decision, with the client as it is now.</summary>
internal sealed record PendingConsent(AuthorizationRequest Request, OAuthClient Client, DateTimeOffset ExpiresAt);
