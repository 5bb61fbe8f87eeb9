namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>A scope as the user reads it.</summary>
internal sealed record ScopeDescription(string Id, string Name, string Description);
