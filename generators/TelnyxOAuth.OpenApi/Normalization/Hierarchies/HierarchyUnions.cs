using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Makes of a union whose variants are all of one hierarchy their common base, which is read as each of them.</summary>
internal static class HierarchyUnions
{
    /// <summary>Replaces such unions, wherever they stand.</summary>
    public static void Replace(NormalizationContext context)
    {
        foreach (var schema in SchemaWalker.Schemas(context.Root).Where(schema => schema.Contains("oneOf") != schema.Contains("anyOf")).ToArray())
        {
            var key = schema.Contains("oneOf") ? "oneOf" : "anyOf";
            var given = schema.List(key).Elements().OfType<MapNode>().ToArray();
            var names = given.Where(variant => !SchemaFacts.IsNull(variant)).Select(SchemaReference.NameOf).ToArray();
            if (!SchemaFacts.IsModel(schema) && !schema.Contains("allOf") && names.Length > 1 && CommonBase(context.Schemas, names) is { } name)
            {
                Learn(context.Schemas, name, schema.Map("discriminator"));
                var isNullable = names.Length < given.Length || given.Any(variant => variant.IsTrue("nullable"));
                schema.RemoveAll(entry => entry.Key is "discriminator" or "type" or "required" || entry.Key == key);
                if (isNullable)
                {
                    schema.Set("nullable", ScalarNode.From(true, schema.Position));
                }

                var reference = SchemaReference.Create(name, schema.Position);
                if (schema.Entries.Count == 0)
                {
                    schema.Set(Reference.Key, reference[Reference.Key]!);
                }
                else
                {
                    schema.Set("allOf", new ListNode(schema.Position, [reference]));
                }
            }
        }
    }

    private static string? CommonBase(MapNode? schemas, IReadOnlyList<string?> names)
    {
        IReadOnlyList<string>? common = null;
        foreach (var name in names)
        {
            if (name is null || !HierarchyMarks.IsPart(schemas.Map(name)))
            {
                return null;
            }

            var lineage = HierarchyMarks.Lineage(schemas, name);
            common = common is null ? lineage : [.. common.Where(lineage.Contains)];
        }

        return common is [var nearest, ..] ? nearest : null;
    }

    /// <summary>Lets a hierarchy learn what a union's discriminator says in addition to its own.</summary>
    private static void Learn(MapNode? schemas, string name, MapNode? discriminator)
    {
        if (schemas.Map(HierarchyMarks.Lineage(schemas, name)[^1]).Map(PendingHierarchy.Key) is not { } own || discriminator.Text("propertyName") != own.Text("propertyName"))
        {
            return;
        }

        foreach (var entry in discriminator.Map("mapping").Members())
        {
            if (own.Map("mapping") is not { } mapping)
            {
                own.Set("mapping", mapping = new MapNode(own.Position));
            }

            mapping.SetIfAbsent(entry.Key, entry.Value.DeepClone());
        }
    }
}
