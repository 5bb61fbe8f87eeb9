using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays.JsonPaths;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>One action of an overlay.</summary>
/// <param name="Target">The target as it is written.</param>
/// <param name="Position">Where the target is written.</param>
/// <param name="Path">What the target selects.</param>
internal sealed record OverlayAction(string Target, Position Position, JsonPath Path)
{
    /// <summary>What is merged into each match, or null.</summary>
    public Node? Update { get; init; }

    /// <summary>Whether the matches are removed.</summary>
    public bool Remove { get; init; }

    /// <summary>The component that the matches become, or null.</summary>
    public ComponentName? MoveTo { get; init; }
}
