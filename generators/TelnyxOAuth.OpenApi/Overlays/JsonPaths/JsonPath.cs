using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>
/// The part of JSONPath that overlays use: members, indexes, wildcards, lists of these, recursive descent, and filters that
/// compare members with <c>==</c> and <c>!=</c> or ask whether they exist, joined by <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.
/// </summary>
internal sealed class JsonPath
{
    private readonly IReadOnlyList<PathStep> _steps;

    /// <summary>Creates a path from its steps; <see cref="JsonPathParser"/> reads them from text.</summary>
    public JsonPath(IReadOnlyList<PathStep> steps) => _steps = steps;

    /// <summary>What the path selects, each node once, in the order in which it is found.</summary>
    public IReadOnlyList<PathMatch> Select(Node root)
    {
        List<PathMatch> matches = [new PathMatch(root, null, null)];
        foreach (var step in _steps)
        {
            // Keeps each node once at every step, so that several '..' stay cheap.
            matches = [.. matches.SelectMany(step.Select).DistinctBy(match => match.Node)];
        }

        return matches;
    }
}
