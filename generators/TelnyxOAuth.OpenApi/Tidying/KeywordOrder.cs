using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>Writes the keywords of every schema in one order, and the parameters of an operation before its body. Names that the document chose keep the document's order.</summary>
internal static class KeywordOrder
{
    private static readonly string[] Keywords =
    [
        Reference.Key, "allOf", "type", "format", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "enum",
        "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
        "required", "properties", "items", "additionalProperties",
    ];

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        if (root.Map("components").Map("schemas") is { } schemas)
        {
            OrderAll(schemas);
        }

        foreach (var place in OpenApiShape.Operations(root).ToArray())
        {
            PutParametersFirst(place);
        }

        foreach (var holder in SchemaHolders.Of(root))
        {
            holder.Set("schema", Order(holder.Map("schema")!));
        }
    }

    /// <summary>A method takes what its path needs before the body, and NSwag takes them in the order in which they stand.</summary>
    private static void PutParametersFirst(OperationPlace place)
    {
        if (place.Operation["requestBody"] is null || place.Operation["parameters"] is null)
        {
            return;
        }

        var ordered = new MapNode(place.Operation.Position);
        foreach (var entry in place.Operation.Entries.OrderBy(entry => entry.Key == "requestBody"))
        {
            ordered.TryAdd(entry);
        }

        place.PathItem.Set(place.Method, ordered);
    }

    private static void OrderAll(MapNode named)
    {
        foreach (var entry in named.Entries.ToArray())
        {
            named.Set(entry.Key, Order((MapNode)entry.Value));
        }
    }

    private static MapNode Order(MapNode schema)
    {
        if (schema.Map("properties") is { } properties)
        {
            OrderAll(properties);
        }

        foreach (var key in (string[])["items", "additionalProperties"])
        {
            if (schema.Map(key) is { } child)
            {
                schema.Set(key, Order(child));
            }
        }

        var ordered = new MapNode(schema.Position);
        foreach (var entry in schema.Entries.OrderBy(entry => Rank(entry.Key)))
        {
            ordered.TryAdd(entry);
        }

        return ordered;
    }

    private static int Rank(string keyword) => Array.IndexOf(Keywords, keyword) is >= 0 and var rank ? rank : Keywords.Length;
}
