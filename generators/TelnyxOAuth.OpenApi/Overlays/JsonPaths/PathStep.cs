using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>One step of a path: what it selects of a node's children, or of all nodes under it.</summary>
/// <param name="IsRecursive">Whether the step starts with <c>..</c>.</param>
/// <param name="Selectors">What it selects; several where the brackets hold a list.</param>
internal sealed record PathStep(bool IsRecursive, IReadOnlyList<PathSelector> Selectors)
{
    /// <summary>What the step selects, in the document's order.</summary>
    public IEnumerable<PathMatch> Select(PathMatch match) =>
        from node in IsRecursive ? SelfAndBelow(match) : [match]
        from selector in Selectors
        from selected in selector.Select(node)
        select selected;

    private static IEnumerable<PathMatch> SelfAndBelow(PathMatch match) =>
        Children(match).SelectMany(SelfAndBelow).Prepend(match);

    /// <summary>The members or items of a node.</summary>
    public static IEnumerable<PathMatch> Children(PathMatch match) => match.Node switch
    {
        MapNode map => map.Entries.Select(entry => new PathMatch(entry.Value, match, entry.Key)),
        ListNode list => list.Items.Select(item => new PathMatch(item, match, null)),
        _ => [],
    };
}
