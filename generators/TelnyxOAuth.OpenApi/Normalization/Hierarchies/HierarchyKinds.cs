using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Decides what the discriminator of a hierarchy says of each of its models.</summary>
internal static class HierarchyKinds
{
    /// <summary>Writes it down, and takes the hierarchy apart where no text or number can tell.</summary>
    /// <param name="schemas">The named schemas.</param>
    /// <param name="root">The name of the uppermost model.</param>
    /// <param name="discriminator">The document's discriminator.</param>
    public static void Decide(MapNode schemas, string root, MapNode discriminator)
    {
        var model = schemas.Map(root)!;
        var member = discriminator.Text("propertyName")!;
        var type = Resolve(schemas, model.Map("properties").Map(member));
        if (type is not null && type.Text("type") is not ("string" or "integer"))
        {
            HierarchyMarks.RemoveBranch(schemas, root);
            return;
        }

        model.Remove(PendingHierarchy.Key);
        model.Set(DocumentExtensions.Discriminator, ScalarNode.From(member, discriminator.Position));
        if (type is null)
        {
            var text = new MapNode(discriminator.Position);
            text.Set("type", ScalarNode.From("string", discriminator.Position));
            model.Map("properties")!.Set(member, text);
        }

        var names = Under(schemas, root).ToArray();
        foreach (var (name, variant) in names.Zip(UnionDiscriminator.Apply([.. names.Select(name => Variant(schemas, name, member))], discriminator)))
        {
            Write(schemas.Map(name)!, variant.Values, variant.IsImplied, type);
        }

        Write(model, [.. discriminator.Map("mapping").Members().Where(entry => UnionDiscriminator.NameIn(entry.Value) == root).Select(entry => entry.Key)], isImplied: false, type);
    }

    private static IEnumerable<string> Under(MapNode schemas, string root)
    {
        var derived = HierarchyMarks.Derived(schemas);
        return All(root);

        IEnumerable<string> All(string name) => derived[name].SelectMany(each => All(each).Prepend(each));
    }

    /// <summary>A model as the variant of a union, with the discriminator only where it says of that what its base does not.</summary>
    private static UnionVariant Variant(MapNode schemas, string name, string member)
    {
        var schema = schemas.Map(name)!;
        var (own, inherited) = (schema.Map("properties").Map(member), schemas.Map(HierarchyMarks.BaseOf(schema)!).Map("properties").Map(member));
        var target = schema;
        if (own is not null && inherited is not null && SchemaText.AreEqual(own, inherited) && own.Text("default") == inherited.Text("default"))
        {
            target = new MapNode(schema.Position);
        }

        return new UnionVariant(SchemaReference.Create(name, schema.Position), target, VariantKind.Model, [name], schemas);
    }

    private static void Write(MapNode model, IReadOnlyList<string> values, bool isImplied, MapNode? type)
    {
        model.Remove(PendingHierarchy.Key);
        if (values.Count == 0)
        {
            return;
        }

        // What is written comes first: of what the discriminator may say, if that is known, the first that means this model.
        var allowed = type.List("enum").Elements().OfType<ScalarNode>().Select(value => value.Text).ToArray();
        var written = values.FirstOrDefault(allowed.Contains) ?? (isImplied ? allowed.FirstOrDefault(value => UnionDiscriminator.AreSpelledAlike(value, values[0])) : null);
        string[] all = written is null ? [.. values] : [written, .. values.Where(value => value != written)];
        model.Set(DocumentExtensions.Kinds, new ListNode(model.Position, all.Select(value => ScalarNode.From(value, model.Position))));
        if (isImplied)
        {
            model.Set(DocumentExtensions.ImpliedKinds, ScalarNode.From(true, model.Position));
        }
    }

    private static MapNode? Resolve(MapNode schemas, MapNode? schema)
    {
        for (var steps = 0; steps < NormalizationLimits.Chain && SchemaReference.NameOf(schema) is { } name; steps++)
        {
            schema = schemas.Map(name);
        }

        return schema;
    }
}
