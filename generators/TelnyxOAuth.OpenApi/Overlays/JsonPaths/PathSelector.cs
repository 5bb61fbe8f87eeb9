using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>Chooses among the children of a node.</summary>
internal abstract record PathSelector
{
    /// <summary>The children it chooses.</summary>
    public abstract IEnumerable<PathMatch> Select(PathMatch match);
}
