using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Webhooks;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Writes unions that are worth a type of their own as objects whose properties are the variants. The others keep the members of all variants.</summary>
internal sealed class UnionTypes : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.StatusesArePlain, DocumentCondition.ContentIsOfOneKind, DocumentCondition.SchemasAreComposed, DocumentCondition.ParametersArePlain];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.UnionsAreDecided];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        KeepMerged(context);
        var variants = new UnionVariants(context);
        SchemaRewriter.ReplaceInOperations(context.Root, schema => Write(schema, variants.From(schema), variants));
        SchemaRewriter.ReplaceNamed(context.Root, (name, schema) => Write(schema, variants.From(name), variants));

        WebhookUnion.Add(context);

        // What tells variants apart is written down now.
        SchemaRewriter.ReplaceInOperations(context.Root, DropBooleanLimits);
        SchemaRewriter.ReplaceNamed(context.Root, (_, schema) => DropBooleanLimits(schema));
    }

    private static MapNode DropBooleanLimits(MapNode schema)
    {
        EnumKeywords.DropBooleanLimit(schema);
        SchemaRewriter.ReplaceChildren(schema, DropBooleanLimits);
        return schema;
    }

    /// <summary>Parameters, forms and pages of a list have no place for a union of objects: the members of all variants it is.</summary>
    private static void KeepMerged(NormalizationContext context)
    {
        var operations = context.Operations.ToArray();
        var forms = operations.SelectMany(place => place.Operation.Map("requestBody").Map("content").Members())
            .Where(content => !content.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Select(content => content.Value);
        foreach (var holder in operations.SelectMany(place => place.Operation.List("parameters").Elements()).Where(parameter => parameter.Text("in") != QueryStrings.Location).Concat(forms))
        {
            var schema = holder.Map("schema");
            if ((SchemaReference.NameOf(schema) is { } name ? context.Schemas.Map(name) : schema) is { } union && !PendingUnion.IsMixed(union))
            {
                union.Remove(PendingUnion.Key);
            }
        }

        foreach (var schema in ListResponses.FindUnions(context).ToArray())
        {
            schema.Remove(PendingUnion.Key);
        }
    }

    private static MapNode Write(MapNode schema, IReadOnlyList<UnionVariant>? own, UnionVariants variants)
    {
        schema.Remove(PendingUnion.Key);
        if (own is not null)
        {
            schema = CreateType(schema, own);
        }

        SchemaRewriter.ReplaceChildren(schema, child => Write(child, variants.From(child), variants));
        return schema;
    }

    /// <summary>A union of its own.</summary>
    /// <param name="merged">What is said of it at its place.</param>
    /// <param name="variants">What it may be.</param>
    public static MapNode CreateType(MapNode merged, IReadOnlyList<UnionVariant> variants)
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

        var extension = new MapNode(merged.Position);
        if (values.Entries.Count > 0)
        {
            extension.Set(UnionExtension.Discriminator, ScalarNode.From(variants.Select(variant => variant.Discriminator).First(name => name is not null)!, merged.Position));
            if (variants.Select(variant => variant.Within).FirstOrDefault(name => name is not null) is { } within)
            {
                extension.Set(UnionExtension.Within, ScalarNode.From(within, merged.Position));
            }

            extension.Set(UnionExtension.Values, values);
            if (implied.Count > 0)
            {
                extension.Set(UnionExtension.Implied, new ListNode(merged.Position, implied));
            }
        }

        var union = new MapNode(merged.Position);
        union.Set("type", ScalarNode.From("object", merged.Position));
        SchemaMetadata.Copy(merged, union);
        union.Set("properties", properties);
        union.Set(UnionExtension.Key, extension);
        return union;
    }
}
