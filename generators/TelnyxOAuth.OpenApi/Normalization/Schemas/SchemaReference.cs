using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>References to named schemas: bare, or as the one part of an <c>allOf</c> where something is said beside them.</summary>
internal static class SchemaReference
{
    /// <summary>Where named schemas stand.</summary>
    public const string Prefix = "#/components/schemas/";

    /// <summary>A reference to a named schema.</summary>
    public static MapNode Create(string name, Position position) => ToPointer(Prefix + Reference.Escape(name), position);

    /// <summary>A reference by its pointer.</summary>
    public static MapNode ToPointer(string pointer, Position position)
    {
        var schema = new MapNode(position);
        schema.Set(Reference.Key, ScalarNode.From(pointer, position));
        return schema;
    }

    /// <summary>A reference with room for metadata around it; <see cref="Unwrap"/> makes it bare again if none came.</summary>
    public static MapNode CreateWrapper(string name, Position position)
    {
        var wrapper = new MapNode(position);
        wrapper.Set("allOf", new ListNode(position, [Create(name, position)]));
        return wrapper;
    }

    /// <summary>Gives a bare reference room for metadata, in place: nothing beside a reference is read. Any other schema stays as it is.</summary>
    public static void Wrap(MapNode schema)
    {
        if (schema[Reference.Key] is { } reference)
        {
            schema.Remove(Reference.Key);
            var target = new MapNode(schema.Position);
            target.Set(Reference.Key, reference);
            schema.Set("allOf", new ListNode(schema.Position, [target]));
        }
    }

    /// <summary>The bare reference where nothing is said around it; any other schema as it is.</summary>
    public static MapNode Unwrap(MapNode schema) =>
        schema is { Entries: [{ Key: "allOf" }] } && NameOf(schema) is { } name ? Create(name, schema.Position) : schema;

    /// <summary>The name of the schema that this one refers to, bare or wrapped; null for anything else.</summary>
    public static string? NameOf(Node? schema) => Target(schema) is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal)
        && Reference.Steps(reference).ToArray() is [_, _, var name] ? name : null;

    /// <summary>Whether a schema is a reference with nothing but metadata around it.</summary>
    public static bool IsWrapper(MapNode schema) =>
        schema.List("allOf") is { Items: [MapNode part] } && part.Contains(Reference.Key) && part.Entries.Count == 1
        && schema.Entries.All(entry => entry.Key is "allOf" or "description" || SchemaMetadata.IsOfPlace(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal));

    private static string? Target(Node? schema) =>
        schema.Text(Reference.Key) ?? (schema is MapNode map && IsWrapper(map) ? map.List("allOf")!.Items[0].Text(Reference.Key) : null);
}
