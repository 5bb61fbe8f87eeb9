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
        // A component's own name is a default that an operation may have to depart from, unless the document gives it.
        var named = root.Map("components").Map("parameters").Members().Select(entry => (MapNode)entry.Value).Where(parameter => !parameter.Contains(Contract.Name)).ToHashSet();
        foreach (var parameter in named)
        {
            parameter.Set(Contract.Name, ScalarNode.From(ParameterNames.For([parameter], [])[0], parameter.Position));
        }

        foreach (var operation in OpenApiShape.Operations(root).Select(place => place.Operation))
        {
            if (operation.List("parameters") is { } list)
            {
                Annotate(root, list, BodyName(operation), named);
            }
        }
    }

    private static void Annotate(Node root, ListNode list, IEnumerable<string> taken, HashSet<MapNode> named)
    {
        var parameters = list.Items.Select(node => Reference.ResolveMap(root, node)!).ToArray();
        var unnamed = parameters.Select(parameter => named.Contains(parameter) ? WithoutName(parameter) : parameter).ToArray();
        var names = ParameterNames.For(unnamed, taken);
        for (var index = 0; index < names.Length; index++)
        {
            if (!IsReference(list.Items[index]))
            {
                parameters[index].SetIfAbsent(Contract.Name, names[index]);
            }
            else if (parameters[index].Text(Contract.Name) != names[index])
            {
                unnamed[index].Set(Contract.Name, ScalarNode.From(names[index], unnamed[index].Position));
                list.Items[index] = unnamed[index];
            }
        }
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
