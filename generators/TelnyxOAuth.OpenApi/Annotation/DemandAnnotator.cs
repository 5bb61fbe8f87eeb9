using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Tells which members a caller has to set. What is read as well as sent has none of them: a model that a test makes up, or that a response
/// lacks a part of, needs no more than is looked at.
/// </summary>
internal static class DemandAnnotator
{
    /// <summary>Annotates a document in place, after <see cref="SchemaAnnotator"/>.</summary>
    public static void Annotate(Node root)
    {
        var schemas = root.Map("components").Map("schemas");
        var read = ResponseSchemas.Reachable(root);
        var marks = DiscriminatorsByVariant(schemas);
        foreach (var schema in RequestSchemas.Reachable(root).Where(schema => !read.Contains(schema) && !schema.Contains(Contract.Union)))
        {
            var required = schema.List("required").Elements().Select(name => name.AsText()).ToHashSet();
            foreach (var entry in schema.Map("properties").Members().Where(entry => required.Contains(entry.Key)))
            {
                var property = (MapNode)entry.Value;
                var isMark = marks.TryGetValue(schema, out var discriminators) && (discriminators.Contains(entry.Key) || HasOneValue(schemas, property));
                isMark |= schema.Text(Contract.Discriminator) == entry.Key;
                if (!isMark && !property.Contains(Contract.ReadOnly))
                {
                    property.Set(Contract.Demanded, ScalarNode.From(true, property.Position));
                }
            }
        }
    }

    /// <summary>The variants of unions with what tells them apart, which is set for the caller.</summary>
    private static Dictionary<MapNode, HashSet<string?>> DiscriminatorsByVariant(MapNode? schemas)
    {
        var found = new Dictionary<MapNode, HashSet<string?>>();
        foreach (var union in schemas.Members().Select(entry => entry.Value).OfType<MapNode>().Where(schema => schema.Contains(Contract.Union)))
        {
            var facts = union.Map(Contract.Union);
            var discriminator = facts.Text(Contract.UnionMembers.Within) is null ? facts.Text(Contract.UnionMembers.Discriminator) : null;
            foreach (var name in union.Map("properties").Members().Select(variant => SchemaReference.NameOf(variant.Value)).OfType<string>())
            {
                if (schemas.Map(name) is { } variant)
                {
                    if (!found.TryGetValue(variant, out var discriminators))
                    {
                        found[variant] = discriminators = [];
                    }

                    discriminators.Add(discriminator);
                }
            }
        }

        return found;
    }

    private static bool HasOneValue(MapNode? schemas, MapNode schema) =>
        ((SchemaReference.NameOf(schema) is { } name ? schemas.Map(name) : schema).List("enum")?.Items.Count ?? 0) == 1;
}
