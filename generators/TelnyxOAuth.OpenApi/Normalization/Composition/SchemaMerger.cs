using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Composition;

/// <summary>Merges schemas that all hold at once.</summary>
internal static class SchemaMerger
{
    /// <summary>Adds what one schema says to what others have said. Where two contradict each other the later one stands.</summary>
    public static void MergeInto(MapNode result, MapNode part)
    {
        foreach (var entry in part.Entries)
        {
            switch (entry.Key)
            {
                case "properties" when result.Map("properties") is { } properties:
                    MergeProperties(properties, (MapNode)entry.Value);
                    break;
                case "required" when result.List("required") is { } names:
                    var known = names.Items.Select(name => name.AsText()).ToHashSet();
                    foreach (var name in entry.Value.Elements().Where(name => known.Add(name.AsText())))
                    {
                        names.Items.Add(name);
                    }

                    break;
                case "additionalProperties" when result["additionalProperties"] is MapNode && entry.Value is not MapNode:
                    break;
                default:
                    result.Set(entry.Key, entry.Value);
                    break;
            }
        }

        // "Nothing else" speaks of one part alone: the whole has the members of the others.
        if (SchemaFacts.IsModel(result))
        {
            result.Set("type", ScalarNode.From("object", result.Position));
            if (result["additionalProperties"] is ScalarNode && (part.Contains("properties") && part["additionalProperties"] is null))
            {
                result.Remove("additionalProperties");
            }
        }
    }

    private static void MergeProperties(MapNode known, MapNode added)
    {
        foreach (var property in added.Entries)
        {
            if (!known.TryGetEntry(property.Key, out var before) || property.Value is not MapNode { } schema || before.Value is not MapNode first)
            {
                known.Set(property.Key, property.Value);
            }
            else if (SchemaFacts.IsAny(schema))
            {
                SchemaMetadata.Copy(schema, first);
            }
            else if (SchemaFacts.IsModel(first) && SchemaFacts.IsModel(schema))
            {
                if (!SchemaText.AreEqual(first, schema))
                {
                    // What has the members of both is no union of either's variants.
                    first.Remove(PendingUnion.Key);
                    schema.Remove(PendingUnion.Key);
                }

                MergeInto(first, schema);
            }
            else
            {
                SchemaMetadata.Copy(first, schema);
                known.Set(property.Key, schema);
            }
        }
    }
}
