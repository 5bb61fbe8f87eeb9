using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays.JsonPaths;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>
/// Makes a match a component of a given name. An inline value moves there and leaves a reference; a match that is a component, or
/// refers to one, renames it together with all references to it. If the name is taken, the two must be equal.
/// </summary>
internal static class ComponentMove
{
    private static readonly string[] Stays = ["default", "deprecated", "readOnly", "writeOnly"];

    /// <summary>Moves one match.</summary>
    /// <returns>The problem, or null.</returns>
    public static string? Run(Node root, PathMatch match, ComponentName name)
    {
        if (root is not MapNode || match.Parent is null)
        {
            return "the whole document can't be moved.";
        }

        var source = SourceOf(root, match);
        if (source == name)
        {
            return null;
        }

        if (source is null && match.Node is MapNode map && map.Text(Reference.Key) is { } elsewhere)
        {
            return $"'{elsewhere}' on line {map.Position.Line} of the document is no component that could be named {name}.";
        }

        var moved = source is null ? match.Node : Reference.Find(root, source.ToString());
        var target = Reference.Find(root, name.ToString());
        if (moved is null)
        {
            return $"'{source}' names nothing in the document.";
        }

        var left = source is null && name.Part == DocumentPart.Schema ? TakeOut(moved) : null;
        if (target is not null && FactEquality.FirstDifference(root, moved, target, name.Part) is { } difference)
        {
            return $"what stands on line {moved.Position.Line} of the document differs from {name} in '{difference}'; give it a name of its own.";
        }

        if (source is null)
        {
            match.Replace(ReferenceTo(name, match.Node.Position, left));
        }

        if (target is null)
        {
            Child(Child((MapNode)root, "components"), name.Kind).Set(name.Name, moved);
        }

        if (source is not null)
        {
            root.Map("components").Map(source.Kind)!.Remove(source.Name);
            Follow(root, source, name);
        }

        return null;
    }

    /// <summary>The component that a match is or refers to; null where it is an inline value.</summary>
    private static ComponentName? SourceOf(Node root, PathMatch match)
    {
        if (match is { Key: { } name, Parent: { Key: { } kind, Parent: { Key: "components", Parent.Parent: null } } })
        {
            return new ComponentName(kind, name);
        }

        return ComponentName.TryParse(match.Node.Text(Reference.Key), out var component) && Reference.Find(root, component.ToString()) is not null
            ? component
            : null;
    }

    /// <summary>Updates every reference to or into a renamed component.</summary>
    private static void Follow(Node root, ComponentName from, ComponentName to)
    {
        var old = from.ToString();
        foreach (var (map, part, _) in DocumentWalker.Visit(root))
        {
            var reference = map.Text(Reference.Key);
            if (reference == old || reference?.StartsWith(old + "/", StringComparison.Ordinal) == true)
            {
                map.Set(Reference.Key, ScalarNode.From($"{to}{reference[old.Length..]}", map[Reference.Key]!.Position));
            }

            if (part == DocumentPart.Discriminator)
            {
                FollowMapping(map.Map("mapping"), from, to);
                Follow(map, "defaultMapping", from, to);
            }
        }
    }

    private static void FollowMapping(MapNode? mapping, ComponentName from, ComponentName to)
    {
        foreach (var entry in (IEnumerable<MapEntry>?)mapping?.Entries.ToList() ?? [])
        {
            Follow(mapping!, entry.Key, from, to);
        }
    }

    private static void Follow(MapNode names, string key, ComponentName from, ComponentName to)
    {
        // A discriminator may also name a schema by its bare name.
        if (names.Text(key) is { } text && (text == from.ToString() || (from.Kind == "schemas" && text == from.Name)))
        {
            names.Set(key, ScalarNode.From(to.ToString(), names[key]!.Position));
        }
    }

    /// <summary>Removes from a schema what belongs to the place that uses it, and returns it.</summary>
    private static MapNode? TakeOut(Node schema)
    {
        var left = new MapNode(schema.Position);
        foreach (var key in Stays.Where(key => (schema as MapNode)?.Contains(key) == true))
        {
            left.Set(key, ((MapNode)schema)[key]!);
            ((MapNode)schema).Remove(key);
        }

        return left.Entries.Count > 0 ? left : null;
    }

    private static MapNode ReferenceTo(ComponentName name, Position position, MapNode? left)
    {
        var reference = new MapNode(position);
        reference.Set(Reference.Key, ScalarNode.From(name.ToString(), position));
        if (left is null)
        {
            return reference;
        }

        // OpenAPI 3.0 allows nothing beside a reference.
        left.Set("allOf", new ListNode(position, [reference]));
        return left;
    }

    private static MapNode Child(MapNode map, string key)
    {
        if (map[key] is not MapNode child)
        {
            child = new MapNode(map.Position);
            map.Set(key, child);
        }

        return child;
    }
}
