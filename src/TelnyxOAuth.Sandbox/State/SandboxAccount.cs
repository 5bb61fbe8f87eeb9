using System;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>The one user of a server and the organization that everything belongs to.</summary>
internal sealed class SandboxAccount
{
    public string UserId { get; } = Guid.NewGuid().ToString();

    public string OrganizationId { get; } = Guid.NewGuid().ToString();
}
