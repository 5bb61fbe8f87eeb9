using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Paging;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives every parameter its C# name, and says how it is written.</summary>
internal static class ParameterAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        // A component's own name is a default that an operation may have to depart from, unless the document gives it.
        var shared = root.Map("components").Map("parameters").Members().Select(entry => (MapNode)entry.Value).ToArray();
        var named = shared.Where(parameter => !parameter.Contains(Contract.Name)).ToHashSet();
        foreach (var parameter in shared)
        {
            parameter.Set(Contract.Name, ScalarNode.From(ParameterNames.For([parameter], [], [])[0], parameter.Position));
        }

        foreach (var operation in OpenApiShape.Operations(root).Select(place => place.Operation))
        {
            if (operation.List("parameters") is { } list)
            {
                Annotate(root, list, operation, named);
            }
        }
    }

    private static void Annotate(Node root, ListNode list, MapNode operation, HashSet<MapNode> named)
    {
        var parameters = list.Items.Select(node => Reference.ResolveMap(root, node)!).ToArray();
        var unnamed = parameters.Select(parameter => named.Contains(parameter) ? WithoutName(parameter) : parameter).ToArray();
        var names = ParameterNames.For(unnamed, BodyName(operation), operation.Text(Contract.Options) is { } options ? [options] : []);
        for (var index = 0; index < names.Length; index++)
        {
            if (!IsReference(list.Items[index]))
            {
                parameters[index].Set(Contract.Name, ScalarNode.From(names[index], parameters[index].Position));
            }
            else if (parameters[index].Text(Contract.Name) != names[index])
            {
                unnamed[index].Set(Contract.Name, ScalarNode.From(names[index], unnamed[index].Position));
                list.Items[index] = unnamed[index];
            }
        }
    }

    /// <summary>Says how each parameter is written that isn't plain, and what limits its values have. Afterwards NSwag takes cookies for headers: it has no other place for them.</summary>
    public static void AnnotateStyles(Node root)
    {
        foreach (var (parameter, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Parameter && !parameter.Contains(Reference.Key))
            {
                AnnotateStyle(root, parameter);
                if (ParameterNames.IsOption(parameter) && ParameterLimits.Describe(root, parameter) is { } limits)
                {
                    parameter.Set(Contract.Limits, ScalarNode.From(limits, parameter.Position));
                }
            }
        }
    }

    private static void AnnotateStyle(Node root, MapNode parameter)
    {
        var style = ParameterStyles.From(parameter);
        if (NeedsCodec(root, parameter, style))
        {
            parameter.Set(Contract.Style, ScalarNode.From(Identifiers.Pascal(style), parameter.Position));
            parameter.Set(Contract.Explode, ScalarNode.From(ParameterStyles.Explodes(parameter, style), parameter.Position));
        }

        if (parameter.Text("in") == "query" && NumberStyle.IsPageNumber(parameter.Text("name")!) && IsFromZero(SchemaOf(root, parameter)))
        {
            parameter.Set(Contract.FromZero, ScalarNode.From(true, parameter.Position));
        }

        if (parameter.IsTrue("allowReserved"))
        {
            parameter.Set(Contract.AllowReserved, ScalarNode.From(true, parameter.Position));
        }

        if (parameter.Text("in") == QueryStrings.Location)
        {
            parameter.Set(Contract.QueryString, ScalarNode.From(true, parameter.Position));
            parameter.Set("in", ScalarNode.From("query", parameter.Position));
        }

        if (parameter.Text("in") == "cookie")
        {
            parameter.Set(Contract.Cookie, ScalarNode.From(true, parameter.Position));
            parameter.Set("in", ScalarNode.From("header", parameter.Position));
        }
    }

    private static MapNode SchemaOf(Node root, MapNode parameter)
    {
        var given = parameter.Map("schema");
        return (SchemaReference.NameOf(given) is { } name ? root.Map("components").Map("schemas").Map(name) : given) ?? new MapNode(parameter.Position);
    }

    /// <summary>Whether a schema says that counting begins with 0: by its default or, without one, by its least value.</summary>
    private static bool IsFromZero(MapNode schema) =>
        schema.Text("type") == "integer" && (schema["default"] ?? (schema.IsTrue("exclusiveMinimum") ? null : schema["minimum"])) is ScalarNode { Kind: ScalarKind.Integer, Text: "0" };

    /// <summary>Whether the Runtime has no method that takes the value as it is.</summary>
    private static bool NeedsCodec(Node root, MapNode parameter, string style)
    {
        var schema = SchemaOf(root, parameter);
        var location = parameter.Text("in");
        if (location == QueryStrings.Location)
        {
            return schema.Text("type") != "string";
        }

        return location == "cookie"
            || style != ParameterStyles.Default(location)
            || parameter.IsTrue("allowReserved")
            || (schema.Text("type"), schema.Text("format")) switch
            {
                ("string", "date") or ("integer" or "number", SchemaFacts.UnixTime) => true,
                ("string", _) => location == "header" && (schema.Contains("enum") || schema.Contains("format")),
                ("integer", _) => location == "header" || schema.Contains("enum"),
                ("number" or "boolean", _) => location != "query",
                _ => true,
            };
    }

    /// <summary>What a method calls its body.</summary>
    private static IEnumerable<string> BodyName(MapNode operation) =>
        operation.Map("requestBody").Map("content") is { } content
            ? [Contract.Reserved.BodyParameter(BodyKind.From(content.Entries[0]) is not (BodyKind.Text or BodyKind.Binary))]
            : [];

    private static bool IsReference(Node node) => ((MapNode)node).Contains(Reference.Key);

    private static MapNode WithoutName(MapNode parameter)
    {
        var copy = (MapNode)parameter.DeepClone();
        copy.Remove(Contract.Name);
        return copy;
    }
}
