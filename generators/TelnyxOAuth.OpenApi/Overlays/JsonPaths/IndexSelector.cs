using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>An item by its position; a negative one counts from the end.</summary>
internal sealed record IndexSelector(int Index) : PathSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PathMatch> Select(PathMatch match)
    {
        var items = match.Node.Elements();
        var index = Index < 0 ? items.Count + Index : Index;
        return index >= 0 && index < items.Count ? [new PathMatch(items[index], match, null)] : [];
    }
}
