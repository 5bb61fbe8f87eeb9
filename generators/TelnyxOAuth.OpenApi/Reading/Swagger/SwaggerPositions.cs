using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading.Swagger;

/// <summary>Gives the parts of a converted document the places of those that they come from.</summary>
internal static class SwaggerPositions
{
    private static readonly Dictionary<string, string[]> Moved = new(StringComparer.Ordinal)
    {
        ["openapi"] = ["swagger"],
        ["servers"] = ["host", "basePath", "schemes"],
        ["schemas"] = ["definitions"],
        ["securitySchemes"] = ["securityDefinitions"],
        ["flows"] = ["flow"],
    };

    /// <summary>The converted document with the places of the original.</summary>
    public static MapNode Apply(MapNode converted, MapNode original) => (MapNode)Place(converted, original, original.Position);

    private static Node Place(Node node, Node? original, Position outer)
    {
        var position = original?.Position ?? outer;
        switch (node)
        {
            case MapNode map:
                var placed = new MapNode(position);
                foreach (var entry in map.Entries)
                {
                    var (key, value) = Find(original, map, entry.Key, position);
                    placed.TryAdd(new MapEntry(entry.Key, key, Place(entry.Value, value, key)));
                }

                return placed;
            case ListNode list:
                return new ListNode(position, list.Items.Select((item, index) => Place(item, ItemOf(original, item, index), position)));
            case ScalarNode scalar:
                return new ScalarNode(scalar.Kind, scalar.Text, original is ScalarNode ? original.Position : outer) { Problem = scalar.Problem };
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    /// <summary>Where a member was: under its own name, under another, or what holds it was all of it.</summary>
    private static (Position Key, Node? Value) Find(Node? original, MapNode converted, string key, Position outer)
    {
        if (original is MapNode map)
        {
            foreach (var name in Moved.GetValueOrDefault(key, []).Prepend(key))
            {
                if (map.TryGetEntry(name, out var entry))
                {
                    return (entry.KeyPosition, entry.Value);
                }
            }

            if (key == "requestBody" && BodyOf(map) is { } body)
            {
                return (body.Position, body);
            }
        }

        return (outer, original is MapNode ? original : null);
    }

    /// <summary>The parameter that is the body of an operation, or, of a form, its fields by their names.</summary>
    private static MapNode? BodyOf(MapNode operation)
    {
        var parameters = operation.List("parameters").Elements().OfType<MapNode>().ToArray();
        if (Array.Find(parameters, parameter => parameter.Text("in") == "body") is { } body)
        {
            return body;
        }

        var fields = Array.FindAll(parameters, parameter => parameter.Text("in") == "formData");
        if (fields.Length == 0)
        {
            return null;
        }

        var form = new MapNode(fields[0].Position);
        foreach (var field in fields)
        {
            form.TryAdd(new MapEntry(field.Text("name")!, field.Position, field));
        }

        return form;
    }

    /// <summary>An item of a list; a parameter by its name and location, since others of the list have moved.</summary>
    private static Node? ItemOf(Node? original, Node item, int index) =>
        item.Text("in") is { } location && item.Text("name") is { } name
            ? original.Elements().FirstOrDefault(other => other.Text("in") == location && other.Text("name") == name) ?? original
            : original is ListNode list && index < list.Items.Count ? list.Items[index] : original;
}
