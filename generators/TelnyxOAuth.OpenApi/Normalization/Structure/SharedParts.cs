using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Makes components of the parameters and responses that several operations have from one component, and that are still the same.</summary>
internal static class SharedParts
{
    /// <summary>While a document is tidied: the name of the component that a part is a copy of.</summary>
    private const string Origin = "x-tidy-component";

    /// <summary>Says of which component a part is a copy.</summary>
    public static void Mark(MapNode copy, string name) => copy.Set(Origin, ScalarNode.From(name, copy.Position));

    /// <summary>Changes a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="names">The names of the components, in the order that they get.</param>
    public static void Apply(MapNode root, IReadOnlyList<string> names)
    {
        var operations = OpenApiShape.Operations(root).Select(place => place.Operation).ToArray();
        Share(root, "parameters", names, operations.SelectMany(operation => operation.List("parameters").Elements()));
        Share(root, "responses", names, operations.SelectMany(operation => operation.Map("responses").Members()).Select(entry => entry.Value));
        foreach (var body in operations.Select(operation => operation.Map("requestBody")))
        {
            body?.Remove(Origin);
        }
    }

    private static void Share(MapNode root, string kind, IReadOnlyList<string> names, IEnumerable<Node> parts)
    {
        var copies = parts.OfType<MapNode>().Where(part => part.Contains(Origin)).ToLookup(part => part.Text(Origin)!);
        var components = new MapNode(root.Position);
        foreach (var name in names.Distinct().Where(copies.Contains))
        {
            foreach (var copy in copies[name])
            {
                copy.Remove(Origin);
            }

            // An operation may have come to need the part otherwise than most do.
            var most = copies[name].GroupBy(copy => SchemaText.From(copy, describes: true)).MaxBy(group => group.Count())!;
            var alike = most.Where(copy => NodeEquality.AreEqual(copy, most.First())).ToArray();
            if (alike.Length > 1)
            {
                components.Set(name, alike[0].DeepClone());
                Array.ForEach(alike, copy => Refer(copy, $"#/components/{kind}/{Reference.Escape(name)}"));
            }
        }

        if (components.Entries.Count > 0)
        {
            Components.GetOrCreate(root).Set(kind, components);
        }
    }

    private static void Refer(MapNode copy, string reference)
    {
        copy.RemoveAll(_ => true);
        copy.Set(Reference.Key, ScalarNode.From(reference, copy.Position));
    }
}
