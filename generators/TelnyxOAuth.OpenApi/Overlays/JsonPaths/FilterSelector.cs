using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>Every member or item that a condition holds for.</summary>
internal sealed record FilterSelector(Func<Node, Node, bool> Condition) : PathSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PathMatch> Select(PathMatch match)
    {
        var root = match;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return PathStep.Children(match).Where(child => Condition(root.Node, child.Node));
    }
}
