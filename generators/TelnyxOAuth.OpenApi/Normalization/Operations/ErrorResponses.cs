using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves failures the error objects that exceptions can carry, which are models; of any other body the exception has the text.</summary>
internal static class ErrorResponses
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        var failures = from place in OpenApiShape.Operations(root)
                       from response in place.Operation.Map("responses").Members()
                       where response.Key[0] is not ('2' or '3') && response.Value.Map("content") is not null
                       select (MapNode)response.Value;
        foreach (var failure in failures.Where(failure => !failure.Map("content").Members().Any(content => BodyKind.From(content.Key) != BodyKind.Json || IsModel(root, content.Value.Map("schema")))).ToArray())
        {
            failure.Remove("content");
        }
    }

    private static bool IsModel(MapNode root, MapNode? schema)
    {
        var target = SchemaReference.NameOf(schema) is { } name ? root.Map("components").Map("schemas").Map(name) : schema;
        return target is not null && SchemaFacts.IsModel(target);
    }
}
