namespace TelnyxOAuth.Sandbox.Http;

/// <summary>The wrapper around one resource.</summary>
internal sealed record DataEnvelope(object Data);
