using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives every parameter its C# name.</summary>
internal static class ParameterAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var entry in root.Map("components").Map("parameters").Members())
        {
            if (entry.Value is MapNode parameter && !parameter.Contains(Reference.Key))
            {
                parameter.SetIfAbsent(Contract.Name, ParameterNames.For([parameter], [])[0]);
            }
        }

        foreach (var path in OpenApiShape.PathItems(root))
        {
            Annotate(root, path.Value.List("parameters"), []);
        }

        foreach (var place in OpenApiShape.Operations(root))
        {
            Annotate(root, place.Operation.List("parameters"), [.. Inherited(root, place), .. BodyName(root, place.Operation)]);
        }
    }

    private static void Annotate(Node root, ListNode? list, string[] taken)
    {
        var parameters = list.Elements().Select(node => Reference.ResolveMap(root, node)).ToArray();
        if (list is null || parameters.Any(parameter => parameter is null))
        {
            return;
        }

        // A component's own name is a default that an operation may have to depart from.
        var unnamed = parameters.Select((parameter, index) => IsReference(list.Items[index]) ? WithoutName(parameter!) : parameter!).ToArray();
        var names = ParameterNames.For(unnamed, taken);
        for (var index = 0; index < names.Length; index++)
        {
            if (!IsReference(list.Items[index]))
            {
                parameters[index]!.SetIfAbsent(Contract.Name, names[index]);
            }
            else if (parameters[index]!.Text(Contract.Name) != names[index])
            {
                unnamed[index].Set(Contract.Name, ScalarNode.From(names[index], unnamed[index].Position));
                list.Items[index] = unnamed[index];
            }
        }
    }

    /// <summary>What a method calls its body.</summary>
    private static IEnumerable<string> BodyName(Node root, MapNode operation) =>
        Reference.ResolveMap(root, operation["requestBody"]).Map("content") is { } content && BodyKind.Choose(content, operation.Text(Contract.Body)) is { } chosen
            ? [BodyKind.From(chosen) is BodyKind.Text or BodyKind.Binary ? "content" : "request"]
            : [];

    private static IEnumerable<string> Inherited(Node root, OperationPlace place)
    {
        var own = place.Operation.List("parameters").Elements().Select(node => Identity(Reference.Resolve(root, node))).ToHashSet();
        return place.PathItem.List("parameters").Elements()
            .Select(node => Reference.ResolveMap(root, node))
            .Where(parameter => !own.Contains(Identity(parameter)))
            .Select(parameter => parameter.Text(Contract.Name) ?? string.Empty);
    }

    private static (string? Name, string? In) Identity(Node? parameter) => (parameter.Text("name"), parameter.Text("in"));

    private static bool IsReference(Node node) => (node as MapNode)?.Contains(Reference.Key) == true;

    private static MapNode WithoutName(MapNode parameter)
    {
        var copy = new MapNode(parameter.Position);
        foreach (var entry in parameter.Entries.Where(entry => !entry.Key.Equals(Contract.Name, StringComparison.Ordinal)))
        {
            copy.TryAdd(entry with { Value = entry.Value.DeepClone() });
        }

        return copy;
    }
}
