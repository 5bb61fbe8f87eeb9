using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds the schemas that requests are made of.</summary>
internal static class RequestSchemas
{
    /// <summary>Every schema that can be reached from some operation's body.</summary>
    public static HashSet<MapNode> Reachable(Node root)
    {
        var reached = new HashSet<MapNode>();
        var waiting = new Queue<Node?>(
            from place in OpenApiShape.Operations(root)
            let body = Reference.Resolve(root, place.Operation["requestBody"])
            from content in body.Map("content").Members()
            select (content.Value as MapNode)?["schema"]);
        while (waiting.TryDequeue(out var node))
        {
            if (node is not MapNode schema || !reached.Add(schema))
            {
                continue;
            }

            waiting.Enqueue(schema.Contains(Reference.Key) ? Reference.Resolve(root, schema) : null);
            foreach (var child in SchemaWalker.Children(schema, []).Select(place => place.Schema))
            {
                waiting.Enqueue(child);
            }
        }

        return reached;
    }
}
