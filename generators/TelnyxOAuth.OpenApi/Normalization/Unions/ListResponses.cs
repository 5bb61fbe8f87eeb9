using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Finds the unions that say of a page of a list what all ways of paging say. As one model they page; as a union they would not.</summary>
internal static class ListResponses
{
    /// <summary>The schemas that stay one model.</summary>
    public static IEnumerable<MapNode> FindUnions(NormalizationContext context)
    {
        foreach (var place in context.Operations.Where(place => place.Method == "get"))
        {
            var responses = place.Operation.Map("responses").Members().Where(response => response.Key[0] == '2')
                .SelectMany(response => response.Value.Map("content").Members())
                .Select(content => context.Resolve(content.Value.Map("schema"))).OfType<MapNode>();
            foreach (var response in responses.Where(response => HasList(context, response)))
            {
                yield return response;
                foreach (var paging in response.Map("properties").Members().Select(property => context.Resolve(property.Value)).OfType<MapNode>().Where(HoldsValuesOnly))
                {
                    yield return paging;
                }
            }
        }
    }

    /// <summary>Whether each response that may come has the same list.</summary>
    private static bool HasList(NormalizationContext context, MapNode response)
    {
        var variants = response.Map(PendingUnion.Key).List(PendingUnion.Variants).Elements().Select(variant => context.Resolve(variant)).ToArray();
        return response.Map("properties").Members().Any(property =>
            property.Value.Text("type") == "array" && variants.All(variant => variant.Map("properties").Map(property.Key).Text("type") == "array"));
    }

    private static bool HoldsValuesOnly(MapNode schema) =>
        schema.Map("properties").Members().All(property => property.Value.Text("type") is "string" or "integer" or "number" or "boolean");
}
