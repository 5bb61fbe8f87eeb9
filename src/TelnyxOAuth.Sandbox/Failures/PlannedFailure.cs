namespace TelnyxOAuth.Sandbox.Failures;

/// <summary>A failure and how many calls it is still for.</summary>
internal sealed record PlannedFailure(SandboxFailure Failure, int Times);
