namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A method that reads a header of responses.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="WireName">The header's name.</param>
/// <param name="Type">The C# type that it returns, without its question mark.</param>
/// <param name="IsDeprecated">Whether it is marked as obsolete.</param>
/// <param name="Place">Where the document describes it first.</param>
internal sealed record SurfaceHeader(string Name, string WireName, string Type, bool IsDeprecated, Place Place);
