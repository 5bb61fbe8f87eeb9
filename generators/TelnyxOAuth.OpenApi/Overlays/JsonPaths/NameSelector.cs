using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>A member by its name.</summary>
internal sealed record NameSelector(string Name) : PathSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PathMatch> Select(PathMatch match) =>
        match.Node is MapNode map && map[Name] is { } value ? [new PathMatch(value, match, Name)] : [];
}
