using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Tells which members of a model its bases declare, and which models others derive from.</summary>
internal static class HierarchyAnnotator
{
    /// <summary>Annotates a document in place, once its members have names.</summary>
    public static void Annotate(Node root)
    {
        var schemas = root.Map("components").Map("schemas");
        foreach (var schema in schemas.Members().Select(entry => entry.Value).OfType<MapNode>())
        {
            // Templates take any value for yes.
            if (!schema.IsTrue(Contract.ImpliedKinds) || !schema.Contains(Contract.Kinds))
            {
                schema.Remove(Contract.ImpliedKinds);
            }

            if (schemas.Map(schema.Text(Contract.Base) ?? string.Empty) is not { } above)
            {
                continue;
            }

            above.Set(Contract.Derived, ScalarNode.From(true, above.Position));
            foreach (var member in Inherited(above, schema))
            {
                ((MapNode)member.Value).Set(Contract.Inherited, ScalarNode.From(true, member.KeyPosition));
            }
        }
    }

    /// <summary>The named schemas, each after the one that it derives from.</summary>
    public static IReadOnlyList<MapEntry> BasesFirst(MapNode? schemas)
    {
        var ordered = new List<MapEntry>();
        var known = new HashSet<string>();
        foreach (var entry in schemas.Members())
        {
            var lineage = new Stack<MapEntry>();
            for (var current = entry; known.Add(current.Key);)
            {
                lineage.Push(current);
                if (current.Value.Text(Contract.Base) is not { } above || schemas is null || !schemas.TryGetEntry(above, out current))
                {
                    break;
                }
            }

            ordered.AddRange(lineage);
        }

        return ordered;
    }

    /// <summary>Gives members the names that the base has for them.</summary>
    public static void TakeNames(MapNode schemas, MapNode schema)
    {
        if (schemas.Map(schema.Text(Contract.Base) ?? string.Empty) is { } above)
        {
            foreach (var member in Inherited(above, schema))
            {
                ((MapNode)member.Value).Set(Contract.Name, ScalarNode.From(above.Map("properties").Map(member.Key).Text(Contract.Name)!, member.KeyPosition));
            }
        }
    }

    private static MapEntry[] Inherited(MapNode above, MapNode schema) =>
        [.. schema.Map("properties").Members().Where(member => above.Map("properties")?.Contains(member.Key) == true)];
}
