using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>
/// Copies parameters, bodies and responses to where they are used, so that later passes find one form of them; <see cref="SharedParts"/>
/// makes components of those that are still the same. A schema inside one becomes a component of its name first, so that all uses share a type.
/// </summary>
internal sealed class ReusableParts : INormalizationPass
{
    private static readonly (string Kind, string Suffix)[] Kinds = [("mediaTypes", "Content"), ("parameters", "Parameter"), ("requestBodies", "Request"), ("responses", "Response")];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.IsVersion30, DocumentCondition.SchemasSpeak30];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.PartsAreInline];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var root = context.Root;
        var parts = Kinds.SelectMany(kind => root.Map("components").Map(kind.Kind).Members().Select(part => (Part: part, kind.Suffix))).ToArray();
        foreach (var (part, suffix) in parts)
        {
            NameSchemas(context, part, suffix);
        }

        var copies = new Copies(root, context.Budget);
        foreach (var (content, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Content)
            {
                foreach (var mediaType in content.Entries.Select(entry => entry.Key).ToArray())
                {
                    copies.CopyOne(content, mediaType);
                }
            }
        }

        foreach (var path in OpenApiShape.PathItems(root))
        {
            copies.CopyAll(path.Value.List("parameters"));
        }

        foreach (var place in context.Operations)
        {
            copies.CopyAll(place.Operation.List("parameters"));
            copies.CopyOne(place.Operation, "requestBody");
            if (place.Operation.Map("responses") is { } responses)
            {
                foreach (var status in responses.Entries.Select(entry => entry.Key).ToArray())
                {
                    copies.CopyOne(responses, status);
                }
            }

            place.Operation.Remove("callbacks");
        }

        root.Map("components")?.RemoveAll(kind => kind.Key is not ("schemas" or "securitySchemes" or "headers") && !kind.Key.StartsWith("x-", StringComparison.Ordinal));
        context.PartNames = [.. parts.Select(named => named.Part.Key)];
    }

    private static void NameSchemas(NormalizationContext context, MapEntry part, string suffix)
    {
        var contents = part.Value.Map("content").Members().Select(content => content.Value).Append(part.Value).OfType<MapNode>();
        foreach (var holder in contents)
        {
            if (holder.Map("schema") is { } schema && NeedsName(schema))
            {
                var name = Identifiers.Pascal(part.Key);
                var added = context.AddSchema(name, name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix, schema);
                holder.Set("schema", SchemaReference.Create(added, schema.Position));
            }
        }
    }

    private static bool NeedsName(MapNode schema) =>
        SchemaFacts.IsType(schema) || (!SchemaReference.IsWrapper(schema) && (schema.Contains("allOf") || schema.Contains("oneOf") || schema.Contains("anyOf")));

    private sealed class Copies(MapNode root, ExpansionBudget budget)
    {
        private static readonly ExpansionKind Parts = new("the parameters, bodies and responses that operations share", "make them smaller");

        public void CopyAll(ListNode? list)
        {
            for (var index = 0; index < list.Elements().Count; index++)
            {
                if (list!.Items[index] is MapNode map && map.Contains(Reference.Key))
                {
                    list.Items[index] = Copy(map);
                }
            }
        }

        public void CopyOne(MapNode owner, string key)
        {
            if (owner.Map(key) is { } map && map.Contains(Reference.Key))
            {
                owner.Set(key, Copy(map));
            }
        }

        private MapNode Copy(MapNode reference)
        {
            if (Reference.ResolveMap(root, reference)?.DeepClone() is not MapNode copy)
            {
                return reference;
            }

            budget.Add(copy, reference.Position, Parts);
            if (Reference.Steps(reference.Text(Reference.Key)!).ToArray() is ["components", not "mediaTypes", var name])
            {
                SharedParts.Mark(copy, name);
            }

            return copy;
        }
    }
}
