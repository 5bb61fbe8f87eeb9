using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Has operations that respond with an object or with a stream ask for the one that they return, by the member or the parameter of requests that says which.</summary>
internal static class StreamAnnotator
{
    /// <summary>Says by which parameter a stream is asked for, which callers then have no say in. Before parameters are named.</summary>
    public static void AnnotateParameters(Node root)
    {
        foreach (var operation in Pairs(root).Select(pair => pair.Stream))
        {
            if (operation.List("parameters") is { } parameters && parameters.Items.FirstOrDefault(node => AsksForStream(root, node)) is { } asking)
            {
                parameters.Items.Remove(asking);
                operation.Set(Contract.StreamQuery, ScalarNode.From(true, asking.Position));
            }
        }
    }

    /// <summary>Says by which property of a body a stream is asked for, or not. Once properties have names.</summary>
    public static void AnnotateBodies(Node root)
    {
        foreach (var (stream, other) in Pairs(root))
        {
            if (FindProperty(root, stream) is { } property)
            {
                stream.Set(Contract.StreamOn, ScalarNode.From(property, stream.Position));
                other.Set(Contract.StreamOff, ScalarNode.From(property, other.Position));
            }
        }
    }

    /// <summary>The operations that were added for a stream, each with the one that it is like.</summary>
    private static IEnumerable<(MapNode Stream, MapNode Other)> Pairs(Node root) =>
        from place in OpenApiShape.Operations(root).ToArray()
        where place.Path.EndsWith(OperationVariants.Stream, StringComparison.Ordinal) && place.Path.Contains('#', StringComparison.Ordinal)
        let path = place.Path[..^OperationVariants.Stream.Length]
        let other = place.FindIn(root.Map("paths").Map(path.EndsWith('#') ? path[..^1] : path))
        where other is not null
        select (place.Operation, other);

    private static bool AsksForStream(Node root, Node node) =>
        Reference.ResolveMap(root, node) is { } parameter && parameter.Text("in") == "query" && parameter.Text("name") == StreamKind.Member && IsBoolean(root, parameter.Map("schema"));

    private static string? FindProperty(Node root, MapNode operation)
    {
        var body = Reference.ResolveMap(root, operation["requestBody"]);
        var schema = Schema(root, body.Map("content").Members().Select(content => content.Value.Map("schema")).FirstOrDefault());
        return schema is not null && !schema.Contains(Contract.Union) && schema.Map("properties").Map(StreamKind.Member) is { } property && IsBoolean(root, property) ? property.Text(Contract.Name) : null;
    }

    private static bool IsBoolean(Node root, MapNode? schema) => Schema(root, schema).Text("type") == "boolean";

    private static MapNode? Schema(Node root, MapNode? schema) => SchemaReference.NameOf(schema) is { } name ? root.Map("components").Map("schemas").Map(name) : schema;
}
