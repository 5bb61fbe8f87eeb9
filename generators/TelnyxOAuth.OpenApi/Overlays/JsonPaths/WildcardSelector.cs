using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>Every member or item.</summary>
internal sealed record WildcardSelector : PathSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PathMatch> Select(PathMatch match) => PathStep.Children(match);
}
