using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds the schemas that requests are made of.</summary>
internal static class RequestSchemas
{
    /// <summary>Every schema that can be reached from some operation's body.</summary>
    public static HashSet<MapNode> Reachable(Node root)
    {
        var bodies = from place in OpenApiShape.Operations(root)
                     let body = Reference.Resolve(root, place.Operation["requestBody"])
                     from content in body.Map("content").Members()
                     from schema in new[] { content.Value.Map("schema"), content.Value.Map("itemSchema") }
                     select schema;
        return [.. SchemaWalker.Reachable(root, bodies)];
    }
}
