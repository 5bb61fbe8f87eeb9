using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says how each body is sent, and leaves NSwag one media type a body.</summary>
internal static class RequestBodyAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var operation in OpenApiShape.Operations(root).Select(place => place.Operation))
        {
            if (operation.Map("requestBody") is { } body)
            {
                Annotate(root, operation, body);
            }
        }
    }

    private static void Annotate(Node root, MapNode operation, MapNode body)
    {
        // The first media type is the one that is sent; others are but further names of it.
        var content = body.Map("content")!;
        var sent = content.Entries[0];
        var kind = BodyKind.From(sent);
        operation.SetIfAbsent(Contract.Body, kind);
        operation.SetIfAbsent(Contract.BodyMediaType, MediaTypeOf(content, kind));
        if (kind == BodyKind.Multipart)
        {
            AnnotateParts(root, operation, sent.Value);
        }
        else if (kind == BodyKind.Form)
        {
            AnnotateFields(operation, sent.Value);
        }

        // NSwag makes one parameter for each field of a form or part of a body; as JSON they are one model.
        var reduced = new MapNode(content.Position);
        reduced.TryAdd(sent with { Key = "application/json" });
        body.Set("content", reduced);
    }

    /// <summary>The media type to send where the caller says nothing else. A range, such as <c>image/*</c>, is none that can be sent.</summary>
    private static string MediaTypeOf(MapNode content, string kind)
    {
        var types = content.Entries.Where(entry => BodyKind.From(entry) == kind).Select(entry => entry.Key);
        return types.FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal))
            ?? (kind == BodyKind.Text ? "text/plain" : "application/octet-stream");
    }

    /// <summary>Says which members of the body are files, and which parts have a content type of their own.</summary>
    private static void AnnotateParts(Node root, MapNode operation, Node content)
    {
        var model = root.Map("components").Map("schemas").Map(SchemaReference.NameOf(content.Map("schema"))!);
        foreach (var member in model.Map("properties").Members())
        {
            var schema = (MapNode)member.Value;
            if (IsFile(schema) || IsFile(schema.Map("items")))
            {
                schema.Set(Contract.File, ScalarNode.From(true, schema.Position));
            }
        }

        var stated = new MapNode(content.Position);
        foreach (var part in content.Map("encoding").Members())
        {
            if (part.Value.Text("contentType")!.Split(',').Select(type => type.Trim()).FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal)) is { } type)
            {
                stated.TryAdd(part with { Value = ScalarNode.From(type, part.KeyPosition) });
            }
        }

        if (stated.Entries.Count > 0)
        {
            operation.SetIfAbsent(Contract.PartMediaTypes, stated);
        }
    }

    /// <summary>Says which fields of a form have a style of their own.</summary>
    private static void AnnotateFields(MapNode operation, Node content)
    {
        var stated = new MapNode(content.Position);
        foreach (var field in content.Map("encoding").Members())
        {
            var style = field.Value.Text("contentType") is null ? field.Value.Text("style") ?? ParameterStyles.Form : "json";
            var explodes = ParameterStyles.Explodes(field.Value, style) ? "true" : "false";
            stated.TryAdd(field with { Value = ScalarNode.From($"{Identifiers.Pascal(style)} {explodes}", field.KeyPosition) });
        }

        if (stated.Entries.Count > 0)
        {
            operation.Set(Contract.FieldStyles, stated);
        }
    }

    private static bool IsFile(MapNode? schema) => schema.Text("format") == "binary";
}
