using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Where something that users see comes from.</summary>
/// <param name="Pointer">A JSON pointer into the plain document.</param>
/// <param name="Position">The file, line and column that it was read from.</param>
internal readonly record struct Place(string Pointer, Position Position);
