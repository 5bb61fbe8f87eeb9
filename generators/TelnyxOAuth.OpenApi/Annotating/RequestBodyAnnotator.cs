using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>Says how each body is sent, and leaves NSwag one media type a body.</summary>
internal static class RequestBodyAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            AnnotateOperation(root, place.Operation);
        }

        // Components last: operations have read their media types from them.
        foreach (var body in root.Map("components").Map("requestBodies").Members())
        {
            Reduce(body.Value as MapNode, wanted: null);
        }
    }

    private static void AnnotateOperation(Node root, MapNode operation)
    {
        var wanted = operation.Text(Annotation.Body);
        if (Reference.ResolveMap(root, operation["requestBody"]) is not { } body
            || body.Map("content") is not { } content
            || RequestBodyKind.Choose(content, wanted) is not { } chosen)
        {
            return;
        }

        operation.SetIfAbsent(Annotation.Body, RequestBodyKind.Of(chosen.Key));
        operation.SetIfAbsent(Annotation.BodyMediaType, chosen.Key);
        if (operation.Map("requestBody") != body)
        {
            if (wanted is null)
            {
                return;
            }

            // The wish is this operation's alone, so the shared body stays as it is.
            body = (MapNode)body.DeepClone();
            operation.Set("requestBody", body);
        }

        Reduce(body, wanted);
    }

    private static void Reduce(MapNode? body, string? wanted)
    {
        if (body.Map("content") is not { } content || RequestBodyKind.Choose(content, wanted) is not { } chosen)
        {
            return;
        }

        // NSwag makes one parameter for each field of a form; as JSON the form is one model.
        var isModel = RequestBodyKind.Of(chosen.Key) is RequestBodyKind.Json or RequestBodyKind.Form;
        var reduced = new MapNode(content.Position);
        reduced.TryAdd(chosen with { Key = isModel ? "application/json" : chosen.Key });
        body!.Set("content", reduced);
    }
}
