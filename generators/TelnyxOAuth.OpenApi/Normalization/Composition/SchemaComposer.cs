using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Hierarchies;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Composition;

/// <summary>Makes one plain schema of each that is composed of others: <c>allOf</c> has all members, a union those of all its variants.</summary>
internal sealed class SchemaComposer
{
    private static readonly ExpansionKind Compositions = new("the schemas that are composed of others", "make them smaller");

    private readonly NormalizationContext _context;
    private readonly Dictionary<string, MapNode> _composed = [];
    private readonly HashSet<string> _inProgress = [];

    /// <summary>Composes schemas of a document.</summary>
    public SchemaComposer(NormalizationContext context) => _context = context;

    /// <summary>A schema in the place of one that is composed of others.</summary>
    public MapNode Compose(MapNode schema) => Compose(schema, 0);

    /// <summary>The composed form of a named schema; null while it is being composed, as one that is made of itself is.</summary>
    public MapNode? ComposeNamed(string name) => ComposeNamed(name, 0);

    private MapNode? ComposeNamed(string name, int depth)
    {
        if (_composed.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_context.Schemas.Map(name) is not { } schema || !_inProgress.Add(name))
        {
            return null;
        }

        var composed = Compose(schema, depth + 1);
        _inProgress.Remove(name);
        _composed[name] = composed;
        return composed;
    }

    private MapNode Compose(MapNode schema, int depth)
    {
        if (depth > NormalizationLimits.Chain)
        {
            throw NormalizationLimits.Exceeded(schema.Position, $"more than {NormalizationLimits.Chain} schemas are composed of one another here; flatten them.");
        }

        MergedUnion.RemoveRequiredOnlyVariants(schema);
        if (schema.Contains(Reference.Key) || SchemaReference.IsWrapper(schema))
        {
            return schema;
        }

        foreach (var key in (string[])["oneOf", "anyOf"])
        {
            if (schema.List(key) is { } variants)
            {
                schema = ComposeUnion(schema, key, variants, depth);
            }
        }

        if (schema.List("allOf") is { } parts && !SchemaReference.IsWrapper(schema))
        {
            schema = ComposeAllOf(schema, parts, depth);
            if (SchemaReference.NameOf(schema) is not null)
            {
                return schema;
            }
        }

        schema.Remove("discriminator");
        SchemaRewriter.ReplaceChildren(schema, child => Compose(child, depth + 1));
        if (SchemaFacts.IsModel(schema))
        {
            // A model keeps members that it does not know, of whichever type, unless it may have none.
            schema.Set("type", ScalarNode.From("object", schema.Position));
            if (schema["additionalProperties"] is { } values && (values is MapNode || schema.IsTrue("additionalProperties")))
            {
                schema.Remove("additionalProperties");
                schema.Set(PendingMap.Key, values as MapNode ?? new MapNode(values.Position));
            }
        }

        if (SchemaFacts.IsNull(schema))
        {
            schema.Remove("type");
            schema.Set("nullable", ScalarNode.From(true, schema.Position));
        }

        return schema;
    }

    private MapNode ComposeAllOf(MapNode schema, ListNode parts, int depth)
    {
        schema.Remove("allOf");
        var hasOwnType = schema.Contains("type");
        var result = new MapNode(schema.Position);
        var all = new List<MapNode>();
        foreach (var part in parts.Items.OfType<MapNode>())
        {
            if (Expand(part, depth) is { } expanded)
            {
                all.Add(expanded);
            }
            else if (SchemaReference.NameOf(part) is { } name)
            {
                // A schema inside itself, with more members: it is the schema, which keeps members that it does not know.
                var itself = SchemaReference.CreateWrapper(name, schema.Position);
                SchemaMetadata.Copy(schema, itself);
                return SchemaReference.Unwrap(itself);
            }
        }

        foreach (var part in all.Append(schema))
        {
            SchemaMerger.MergeInto(result, part);
        }

        // Of a schema that allows null only what all parts allow is left.
        if (!schema.IsTrue("nullable") && (hasOwnType || all.Any(part => !part.IsTrue("nullable"))))
        {
            result.Remove("nullable");
        }

        if (schema["description"] is { } description)
        {
            result.Set("description", description);
        }

        TypeKeywords.Reconcile(result);
        return result;
    }

    private MapNode ComposeUnion(MapNode schema, string key, ListNode list, int depth)
    {
        var discriminator = schema.Map("discriminator");
        schema.Remove(key);
        schema.Remove("discriminator");
        var given = list.Items.OfType<MapNode>().ToList();
        var variants = given.Where(variant => !SchemaFacts.IsNull(variant)).ToList();
        var isNullable = variants.Count < given.Count;
        var isPlain = !SchemaFacts.IsModel(schema) && !schema.Contains("allOf");
        if (variants.Count == 1 && isPlain && !schema.Contains("oneOf") && !schema.Contains("anyOf"))
        {
            return ComposeOnlyVariant(schema, variants[0], isNullable, depth);
        }

        var composed = variants.Select(variant => Compose(variant, depth + 1)).ToList();
        var expanded = composed.Select(variant => Follow(variant, depth)).ToList();
        var union = expanded.Any(variant => variant is null) ? new MapNode(schema.Position) : MergedUnion.Create(schema.Position, expanded.OfType<MapNode>().ToList());
        if (discriminator?.Text("propertyName") is { } name && SchemaFacts.IsModel(union))
        {
            MergedUnion.Discriminate(union, name, discriminator, given);
        }

        if (isNullable)
        {
            union.Set("nullable", ScalarNode.From(true, schema.Position));
        }

        if (SchemaFacts.IsAny(union) && !isPlain)
        {
            return schema;
        }

        if (!SchemaFacts.IsModel(union))
        {
            // What stands beside the union, such as a type, its variants say better.
            var isOpen = SchemaFacts.IsAny(union);
            schema.RemoveAll(own => own.Key is "type" or "format" || (isOpen && own.Key is "items" or "additionalProperties"));
        }

        var pending = CreatePending(schema, composed, expanded, discriminator, isPlain, depth);
        var result = new MapNode(schema.Position);
        SchemaMerger.MergeInto(result, union);
        SchemaMerger.MergeInto(result, schema);
        TypeKeywords.Reconcile(result);
        if (pending is not null)
        {
            result.Set(PendingUnion.Key, pending);
        }

        return result;
    }

    /// <summary>The variants of a union, each with what stands beside the union; null of a union that is said in two ways at once.</summary>
    private MapNode? CreatePending(MapNode schema, List<MapNode> composed, List<MapNode?> expanded, MapNode? discriminator, bool isPlain, int depth)
    {
        if (schema.Contains("oneOf") || schema.Contains("anyOf") || schema.Contains(PendingUnion.Key))
        {
            return null;
        }

        var pending = new MapNode(schema.Position);
        pending.Set(PendingUnion.Variants, new ListNode(schema.Position, composed.Zip(expanded).Select(pair => isPlain ? pair.First : WithSiblings(schema, pair.First, pair.Second, depth))));
        if (discriminator is not null)
        {
            pending.Set(PendingUnion.Discriminator, discriminator);
        }

        return pending;
    }

    /// <summary>A variant with the members that stand beside the union; the variant itself where it has all of them.</summary>
    private MapNode WithSiblings(MapNode schema, MapNode variant, MapNode? expanded, int depth)
    {
        var siblings = (MapNode)schema.DeepClone();
        siblings.RemoveAll(entry => entry.Key is "description" or "nullable");
        var both = new MapNode(schema.Position);
        both.Set("allOf", new ListNode(schema.Position, [siblings, (MapNode)variant.DeepClone()]));
        var merged = Compose(both, depth + 1);
        return expanded is not null && merged.Map("properties").Members().All(property => expanded.Map("properties")?.Contains(property.Key) == true) ? variant : merged;
    }

    /// <summary>A union of one thing, and null perhaps, is that thing.</summary>
    private MapNode ComposeOnlyVariant(MapNode schema, MapNode variant, bool isNullable, int depth)
    {
        MapNode result;
        if (SchemaReference.NameOf(variant) is { } name)
        {
            result = SchemaReference.CreateWrapper(name, schema.Position);
            SchemaMetadata.Copy(schema, result);
            SchemaMetadata.Copy(variant, result);
        }
        else
        {
            result = Compose(variant, depth + 1);
            if (schema["description"] is { } description)
            {
                result.Set("description", description);
            }

            SchemaMetadata.Copy(schema, result);
        }

        if (isNullable)
        {
            result.Set("nullable", ScalarNode.From(true, schema.Position));
        }

        return SchemaReference.Unwrap(result);
    }

    /// <summary>What a part means, for its owner alone: a copy where it is a named schema; null for one that is being composed itself.</summary>
    private MapNode? Expand(MapNode part, int depth)
    {
        var composed = Compose(part, depth + 1);
        if (SchemaReference.NameOf(composed) is not null)
        {
            return Follow(composed, depth);
        }

        composed.Remove(PendingUnion.Key);
        return composed;
    }

    private MapNode? Follow(MapNode part, int depth)
    {
        var schema = part;
        var isNullable = schema.IsTrue("nullable");
        for (var steps = 0; SchemaReference.NameOf(schema) is { } name; steps++)
        {
            if (steps > NormalizationLimits.Chain || ComposeNamed(name, depth) is not { } target)
            {
                return null;
            }

            _context.CopiedSchemas.Add(name);
            isNullable |= target.IsTrue("nullable");
            schema = target;
        }

        _context.Budget.Add(schema, part.Position, Compositions);
        var copy = (MapNode)schema.DeepClone();
        copy.Remove(PendingUnion.Key);
        HierarchyMarks.Remove(copy);
        if (isNullable)
        {
            copy.Set("nullable", ScalarNode.From(true, part.Position));
        }

        return copy;
    }
}
