using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds the schemas that responses are made of.</summary>
internal static class ResponseSchemas
{
    /// <summary>Every schema that can be reached from some operation's responses, those of failures among them.</summary>
    public static HashSet<MapNode> Reachable(Node root)
    {
        var responses = from place in OpenApiShape.Operations(root)
                        from entry in place.Operation.Map("responses").Members()
                        let response = Reference.Resolve(root, entry.Value)
                        from content in response.Map("content").Members()
                        from schema in new[] { content.Value.Map("schema"), content.Value.Map("itemSchema") }
                        select schema;
        return [.. SchemaWalker.Reachable(root, responses)];
    }
}
