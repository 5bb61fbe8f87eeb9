using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>
/// Puts other schemas in the place of those that a document has. Each method goes one level down: what replaces a schema decides
/// whether, and in which order, it goes on inside.
/// </summary>
internal static class SchemaRewriter
{
    /// <summary>Replaces the named schemas.</summary>
    /// <param name="root">The document.</param>
    /// <param name="replace">Takes a name and its schema.</param>
    public static void ReplaceNamed(MapNode root, Func<string, MapNode, MapNode> replace) => ReplaceAll(root.Map("components").Map("schemas"), replace);

    /// <summary>Replaces the schemas of parameters, bodies and responses.</summary>
    public static void ReplaceInOperations(MapNode root, Func<MapNode, MapNode> replace)
    {
        foreach (var holder in OperationSchemas.Find(root).ToArray())
        {
            Replace(holder, "schema", replace);
            Replace(holder, OperationSchemas.ItemSchema, replace);
        }
    }

    /// <summary>Replaces the schemas directly inside one.</summary>
    public static void ReplaceChildren(MapNode schema, Func<MapNode, MapNode> replace)
    {
        ReplaceProperties(schema, (_, property) => replace(property));
        ReplaceElements(schema, replace);
    }

    /// <summary>Replaces the schemas of an object's properties.</summary>
    /// <param name="schema">The object.</param>
    /// <param name="replace">Takes a property's name and its schema.</param>
    public static void ReplaceProperties(MapNode schema, Func<string, MapNode, MapNode> replace) => ReplaceAll(schema.Map("properties"), replace);

    /// <summary>Replaces the schemas of what a list or a map holds.</summary>
    public static void ReplaceElements(MapNode schema, Func<MapNode, MapNode> replace)
    {
        Replace(schema, "items", replace);
        Replace(schema, "additionalProperties", replace);
    }

    private static void ReplaceAll(MapNode? schemas, Func<string, MapNode, MapNode> replace)
    {
        foreach (var entry in schemas.Members().ToArray())
        {
            if (entry.Value is MapNode schema)
            {
                schemas!.Set(entry.Key, replace(entry.Key, schema));
            }
        }
    }

    private static void Replace(MapNode owner, string key, Func<MapNode, MapNode> replace)
    {
        if (owner.Map(key) is { } schema)
        {
            owner.Set(key, replace(schema));
        }
    }
}
