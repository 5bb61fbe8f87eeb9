using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A member of a mapping.</summary>
/// <param name="Key">The member's name.</param>
/// <param name="KeyPosition">Where the name stands.</param>
/// <param name="Value">The member's value.</param>
internal sealed record MapEntry(string Key, Position KeyPosition, Node Value);
