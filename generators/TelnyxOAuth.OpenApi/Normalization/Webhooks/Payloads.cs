using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Webhooks;

/// <summary>Finds what an API sends by itself: the JSON of webhooks and of callbacks.</summary>
internal static class Payloads
{
    /// <summary>The media types that hold it, each with the name of its webhook or callback.</summary>
    public static IEnumerable<(string Name, MapNode Content)> Find(MapNode root)
    {
        var callbacks = from place in OpenApiShape.Operations(root)
                        from callback in place.Operation.Map("callbacks").Members()
                        from item in Reference.ResolveMap(root, callback.Value).Members()
                        select (callback.Key, item.Value);
        return from given in root.Map("webhooks").Members().Select(webhook => (webhook.Key, webhook.Value)).Concat(callbacks)
               from method in Reference.ResolveMap(root, given.Value).Members()
               where OpenApiShape.IsMethod(method.Key)
               from content in Reference.ResolveMap(root, (method.Value as MapNode)?["requestBody"]).Map("content").Members()
               where BodyKind.From(content.Key) == BodyKind.Json && content.Value.Map("schema") is not null
               select (given.Key, (MapNode)content.Value);
    }
}
