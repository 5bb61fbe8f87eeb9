using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

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
        var wanted = operation.Text(Contract.Body);
        if (Reference.ResolveMap(root, operation["requestBody"]) is not { } body
            || body.Map("content") is not { } content
            || BodyKind.Choose(content, wanted) is not { } chosen)
        {
            return;
        }

        var kind = BodyKind.From(chosen);
        operation.SetIfAbsent(Contract.Body, kind);
        operation.SetIfAbsent(Contract.BodyMediaType, MediaTypeOf(content, chosen, kind));
        if (kind == BodyKind.Multipart)
        {
            AnnotateParts(root, operation, chosen.Value);
        }

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

    /// <summary>The media type to send where the caller says nothing else. A range, such as <c>image/*</c>, is none that can be sent.</summary>
    private static string MediaTypeOf(MapNode content, MapEntry chosen, string kind)
    {
        var types = content.Entries.Where(entry => BodyKind.From(entry) == kind).Select(entry => entry.Key).Prepend(chosen.Key);
        return types.FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal))
            ?? (kind == BodyKind.Text ? "text/plain" : "application/octet-stream");
    }

    /// <summary>Says which members of the body are files, and which parts have a content type of their own.</summary>
    private static void AnnotateParts(Node root, MapNode operation, Node content)
    {
        foreach (var member in Reference.ResolveMap(root, content.Map("schema")).Map("properties").Members())
        {
            if (member.Value is MapNode schema && (IsFile(schema) || IsFile(schema.Map("items"))))
            {
                schema.Set(Contract.File, ScalarNode.From(true, schema.Position));
            }
        }

        var stated = new MapNode(content.Position);
        foreach (var part in content.Map("encoding").Members())
        {
            if (part.Value.Text("contentType")?.Split(',').Select(type => type.Trim()).FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal)) is { } type)
            {
                stated.TryAdd(part with { Value = ScalarNode.From(type, part.KeyPosition) });
            }
        }

        if (stated.Entries.Count > 0)
        {
            operation.SetIfAbsent(Contract.PartMediaTypes, stated);
        }
    }

    private static bool IsFile(MapNode? schema) => schema.Text("format") == "binary";

    private static void Reduce(MapNode? body, string? wanted)
    {
        if (body.Map("content") is not { } content || BodyKind.Choose(content, wanted) is not { } chosen)
        {
            return;
        }

        // NSwag makes one parameter for each field of a form or part of a body; as JSON they are one model.
        var reduced = new MapNode(content.Position);
        reduced.TryAdd(chosen with { Key = "application/json" });
        body!.Set("content", reduced);
    }
}
