using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>A property as it is compared.</summary>
/// <param name="Key">Its name on the wire.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Position">Where it is.</param>
internal sealed record PropertyModel(string Key, string Name, Node Schema, Position Position);
