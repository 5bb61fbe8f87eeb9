namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Value">The value on the wire.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceEnumValue(string Name, string Value, Place Place);
