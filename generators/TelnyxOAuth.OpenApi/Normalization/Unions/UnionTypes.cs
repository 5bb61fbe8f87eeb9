using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Writes unions that are worth a type of their own as objects whose properties are the variants. The others keep the members of all variants.</summary>
internal sealed class UnionTypes
{
    private readonly UnionVariants _variants;

    private UnionTypes(UnionVariants variants) => _variants = variants;

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        KeepMerged(root);
        var schemas = root.Map("components").Map("schemas");
        var types = new UnionTypes(new UnionVariants(schemas));
        SchemaRewriter.ReplaceInOperations(root, schema => types.Write(schema, types._variants.From(schema)));
        SchemaRewriter.ReplaceNamed(root, (name, schema) => types.Write(schema, types._variants.From(name)));
    }

    /// <summary>Parameters, forms and pages of a list have no place for a union: the members of all variants it is.</summary>
    private static void KeepMerged(MapNode root)
    {
        var operations = OpenApiShape.Operations(root).ToArray();
        var forms = operations.SelectMany(place => place.Operation.Map("requestBody").Map("content").Members())
            .Where(content => !content.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Select(content => content.Value);
        foreach (var holder in operations.SelectMany(place => place.Operation.List("parameters").Elements()).Concat(forms))
        {
            var schema = holder.Map("schema");
            (SchemaReference.NameOf(schema) is { } name ? root.Map("components").Map("schemas").Map(name) : schema)?.Remove(UnionExtension.Undecided);
        }

        foreach (var schema in ListResponses.Unions(root).ToArray())
        {
            schema.Remove(UnionExtension.Undecided);
        }
    }

    private MapNode Write(MapNode schema, IReadOnlyList<UnionVariant>? variants)
    {
        schema.Remove(UnionExtension.Undecided);
        if (variants is not null)
        {
            schema = Union(schema, variants);
        }

        SchemaRewriter.ReplaceChildren(schema, child => Write(child, _variants.From(child)));
        return schema;
    }

    private static MapNode Union(MapNode merged, IReadOnlyList<UnionVariant> variants)
    {
        var properties = new MapNode(merged.Position);
        var values = new MapNode(merged.Position);
        var implied = new List<Node>();
        foreach (var (variant, name) in variants.Zip(VariantNames.From(variants)))
        {
            if (variant.IsImplied)
            {
                implied.Add(ScalarNode.From(name, variant.Schema.Position));
            }

            properties.Set(name, variant.Schema.DeepClone());
            if (variant.Values.Count > 0)
            {
                values.Set(name, new ListNode(variant.Schema.Position, variant.Values.Select(value => ScalarNode.From(value, variant.Schema.Position))));
            }
        }

        var facts = new MapNode(merged.Position);
        if (values.Entries.Count > 0)
        {
            facts.Set(UnionExtension.Discriminator, ScalarNode.From(variants.Select(variant => variant.Discriminator).First(name => name is not null)!, merged.Position));
            facts.Set(UnionExtension.Values, values);
            if (implied.Count > 0)
            {
                facts.Set(UnionExtension.Implied, new ListNode(merged.Position, implied));
            }
        }

        var union = new MapNode(merged.Position);
        union.Set("type", ScalarNode.From("object", merged.Position));
        SchemaMetadata.Copy(merged, union);
        union.Set("properties", properties);
        union.Set(UnionExtension.Key, facts);
        return union;
    }
}
