using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Overlaying.Paths;

/// <summary>A member by its name.</summary>
internal sealed record NameSelector(string Name) : PathSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PathMatch> Select(PathMatch match) =>
        match.Node is MapNode map && map[Name] is { } value ? [new PathMatch(value, match, Name)] : [];
}
