using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>
/// Writes parameters, bodies and responses out where they are used, so that the passes after it find one form of them; <see cref="SharedParts"/>
/// makes components of those that are still the same. A schema inside one becomes a component of its name first, so that all uses share a type.
/// </summary>
internal static class ReusableParts
{
    private static readonly (string Kind, string Suffix)[] Kinds = [("parameters", "Parameter"), ("requestBodies", "Request"), ("responses", "Response")];

    /// <summary>Changes a document in place.</summary>
    /// <returns>The names of what was written out, in the document's order.</returns>
    public static IReadOnlyList<string> Apply(MapNode root)
    {
        var named = Kinds.SelectMany(kind => root.Map("components").Map(kind.Kind).Members().Select(part => (part, kind.Suffix))).ToArray();
        foreach (var (part, suffix) in named)
        {
            Name(root, part, suffix);
        }

        foreach (var path in OpenApiShape.PathItems(root))
        {
            ResolveAll(root, path.Value.List("parameters"));
        }

        foreach (var place in OpenApiShape.Operations(root))
        {
            ResolveAll(root, place.Operation.List("parameters"));
            Resolve(root, place.Operation, "requestBody");
            if (place.Operation.Map("responses") is { } responses)
            {
                foreach (var status in responses.Entries.Select(entry => entry.Key).ToArray())
                {
                    Resolve(root, responses, status);
                }
            }

            place.Operation.Remove("callbacks");
        }

        root.Map("components")?.RemoveAll(kind => kind.Key is not ("schemas" or "securitySchemes") && !kind.Key.StartsWith("x-", System.StringComparison.Ordinal));

        return [.. named.Select(part => part.part.Key)];
    }

    private static void Name(MapNode root, MapEntry part, string suffix)
    {
        var contents = part.Value.Map("content").Members().Select(content => content.Value).Append(part.Value).OfType<MapNode>();
        foreach (var holder in contents.Where(holder => holder.Map("schema") is { } schema && NeedsName(schema)))
        {
            var schemas = Components.Schemas(root);
            var pascal = Identifiers.Pascal(part.Key);
            var schema = holder.Map("schema")!;
            var name = pascal;
            if (schemas.Map(pascal) is { } same && SchemaText.From(same, describes: false) != SchemaText.From(schema, describes: false))
            {
                name = Components.FreeName(schemas, pascal.EndsWith(suffix, System.StringComparison.Ordinal) ? pascal : pascal + suffix);
            }

            schemas.SetIfAbsent(name, schema);
            holder.Set("schema", SchemaReference.Create(name, schema.Position));
        }
    }

    private static bool NeedsName(MapNode schema) =>
        SchemaFacts.IsType(schema) || (!SchemaReference.IsWrapper(schema) && (schema.Contains("allOf") || schema.Contains("oneOf") || schema.Contains("anyOf")));

    private static void ResolveAll(MapNode root, ListNode? list)
    {
        for (var index = 0; index < list.Elements().Count; index++)
        {
            if (list!.Items[index] is MapNode map && map.Contains(Reference.Key))
            {
                list.Items[index] = Copy(root, map);
            }
        }
    }

    private static void Resolve(MapNode root, MapNode owner, string key)
    {
        if (owner.Map(key) is { } map && map.Contains(Reference.Key))
        {
            owner.Set(key, Copy(root, map));
        }
    }

    private static MapNode Copy(MapNode root, MapNode reference)
    {
        if (Reference.ResolveMap(root, reference)?.DeepClone() is not MapNode copy)
        {
            return reference;
        }

        if (Reference.Steps(reference.Text(Reference.Key)!).ToArray() is ["components", _, var name])
        {
            SharedParts.Mark(copy, name);
        }

        return copy;
    }
}
