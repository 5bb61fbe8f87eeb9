using System;
using System.Collections.Frozen;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Small questions about schemas, and small schemas.</summary>
internal static class Schemas
{
    /// <summary>Where named schemas stand.</summary>
    public const string Prefix = "#/components/schemas/";

    /// <summary>What may stand beside the one part of an <c>allOf</c> without making it a composition.</summary>
    private static readonly FrozenSet<string> Remarks =
        FrozenSet.ToFrozenSet(["allOf", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "example"]);

    /// <summary>A reference.</summary>
    public static MapNode To(string reference, Position position)
    {
        var schema = new MapNode(position);
        schema.Set(Reference.Key, ScalarNode.From(reference, position));
        return schema;
    }

    /// <summary>A reference to a named schema.</summary>
    public static MapNode Named(string name, Position position) => To(Prefix + Reference.Escape(name), position);

    /// <summary>The name of the schema that this one refers to, bare or with remarks; null for anything else.</summary>
    public static string? NameOf(Node? schema) => Target(schema) is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal)
        && Reference.Steps(reference).ToArray() is [_, _, var name] ? name : null;

    /// <summary>Whether a schema is a reference with remarks around it.</summary>
    public static bool IsWrapper(MapNode schema) =>
        schema.List("allOf") is { Items: [MapNode part] } && part.Contains(Reference.Key) && part.Entries.Count == 1
        && schema.Entries.All(entry => Remarks.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>Whether a schema is a model: an object with members.</summary>
    public static bool IsModel(MapNode schema) => schema.Map("properties") is { Entries.Count: > 0 };

    /// <summary>Whether a schema is an enum.</summary>
    public static bool IsEnum(MapNode schema) => schema.List("enum") is not null;

    /// <summary>Whether a schema becomes a C# type of its own.</summary>
    public static bool IsType(MapNode schema) => IsModel(schema) || IsEnum(schema);

    /// <summary>Whether a schema allows anything.</summary>
    public static bool IsAny(MapNode schema) =>
        !schema.Contains(Reference.Key) && !schema.Contains("allOf")
        && (schema.Text("type") is null || (schema.Text("type") == "object" && !IsModel(schema) && !schema.Contains("additionalProperties")));

    /// <summary>Whether null is all that a schema allows.</summary>
    public static bool IsNull(MapNode schema) => schema.Text("type") == "null";

    /// <summary>Whether a schema is an object of any kind.</summary>
    public static bool IsObject(MapNode schema) => schema.Text("type") == "object";

    /// <summary>Copies the remarks of one schema to another that has none of its own.</summary>
    public static void CopyRemarks(MapNode from, MapNode to)
    {
        foreach (var entry in from.Entries.Where(entry => entry.Key is "nullable" or "description" or "deprecated" or "readOnly" or "writeOnly" or "example" || IsPlaceExtension(entry.Key)))
        {
            to.SetIfAbsent(entry.Key, entry.Value.DeepClone());
        }

        if (to.Entries.Count > 1 && to.Text(Reference.Key) is { } reference)
        {
            // A reference takes no remarks beside it; they go around it.
            to.Remove(Reference.Key);
            to.Set("allOf", new ListNode(to.Position, [To(reference, to.Position)]));
        }
    }

    /// <summary>Whether an extension belongs to the place where a schema stands and not to the schema.</summary>
    public static bool IsPlaceExtension(string key) => key is DocumentExtensions.Name or DocumentExtensions.ThreeState;

    private static string? Target(Node? schema) =>
        schema.Text(Reference.Key) ?? (schema is MapNode map && IsWrapper(map) ? map.List("allOf")!.Items[0].Text(Reference.Key) : null);
}
