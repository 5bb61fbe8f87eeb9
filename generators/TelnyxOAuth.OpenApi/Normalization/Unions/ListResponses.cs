using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Finds the unions that say of a page of a list what all ways of paging say. As one model they page; as a union they would not.</summary>
internal static class ListResponses
{
    /// <summary>The undecided schemas that stay one model.</summary>
    public static IEnumerable<MapNode> Unions(MapNode root)
    {
        foreach (var place in OpenApiShape.Operations(root).Where(place => place.Method == "get"))
        {
            var responses = place.Operation.Map("responses").Members().Where(response => response.Key[0] == '2')
                .SelectMany(response => response.Value.Map("content").Members())
                .Select(content => Resolved(root, content.Value.Map("schema"))).OfType<MapNode>();
            foreach (var response in responses.Where(response => HasList(root, response)))
            {
                yield return response;
                foreach (var facts in response.Map("properties").Members().Select(property => Resolved(root, property.Value)).OfType<MapNode>().Where(HoldsValuesOnly))
                {
                    yield return facts;
                }
            }
        }
    }

    /// <summary>Whether each response that may come has the same list.</summary>
    private static bool HasList(MapNode root, MapNode response)
    {
        var variants = response.Map(UnionExtension.Undecided).List("variants").Elements().Select(variant => Resolved(root, variant)).ToArray();
        return response.Map("properties").Members().Any(property =>
            property.Value.Text("type") == "array" && variants.All(variant => variant.Map("properties").Map(property.Key).Text("type") == "array"));
    }

    private static bool HoldsValuesOnly(MapNode schema) =>
        schema.Map("properties").Members().All(property => property.Value.Text("type") is "string" or "integer" or "number" or "boolean");

    private static MapNode? Resolved(MapNode root, Node? schema)
    {
        for (var steps = 0; SchemaReference.NameOf(schema) is { } name && steps < NormalizationLimits.Chain; steps++)
        {
            schema = root.Map("components").Map("schemas").Map(name);
        }

        return schema as MapNode;
    }
}
