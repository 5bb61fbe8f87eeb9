using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>What named schemas say of the hierarchies that they are part of.</summary>
internal static class HierarchyMarks
{
    private static readonly string[] All = [DocumentExtensions.Base, DocumentExtensions.Discriminator, DocumentExtensions.Kinds, DocumentExtensions.ImpliedKinds, PendingHierarchy.Key];

    /// <summary>The name of the schema that one derives from, or null.</summary>
    public static string? BaseOf(Node? schema) => schema.Text(DocumentExtensions.Base);

    /// <summary>Whether others may derive from a schema that itself derives from none.</summary>
    public static bool IsRoot(Node? schema) => schema is MapNode map && !map.Contains(DocumentExtensions.Base) && (map.Contains(DocumentExtensions.Discriminator) || map.Contains(PendingHierarchy.Key));

    /// <summary>Whether a schema is part of a hierarchy.</summary>
    public static bool IsPart(Node? schema) => BaseOf(schema) is not null || IsRoot(schema);

    /// <summary>A schema's name and those that it derives from, the nearest first; it ends where they lead nowhere or in a circle.</summary>
    public static IReadOnlyList<string> Lineage(MapNode? schemas, string name)
    {
        var lineage = new List<string>();
        for (var current = name; current is not null && schemas.Map(current) is { } schema && lineage.Count <= NormalizationLimits.Chain && !lineage.Contains(current); current = BaseOf(schema))
        {
            lineage.Add(current);
        }

        return lineage;
    }

    /// <summary>The names of the schemas that derive from a schema directly, in the document's order.</summary>
    public static ILookup<string, string> Derived(MapNode? schemas) =>
        schemas.Members().Where(entry => BaseOf(entry.Value) is not null).ToLookup(entry => BaseOf(entry.Value)!, entry => entry.Key);

    /// <summary>The names of all hierarchies' schemas, a base before what derives from it.</summary>
    public static IReadOnlyList<string> InOrder(MapNode? schemas)
    {
        var derived = Derived(schemas);
        var order = new List<string>();
        var pending = new Queue<string>(schemas.Members().Where(entry => IsRoot(entry.Value)).Select(entry => entry.Key));
        while (pending.TryDequeue(out var name))
        {
            order.Add(name);
            foreach (var each in derived[name])
            {
                pending.Enqueue(each);
            }
        }

        return order;
    }

    /// <summary>Takes a schema out of its hierarchy, as a copy of it has to be.</summary>
    public static void Remove(MapNode schema) => schema.RemoveAll(entry => All.Contains(entry.Key));

    /// <summary>Takes a schema out of its hierarchy with all that derive from it, and the root where it is left alone.</summary>
    public static void RemoveBranch(MapNode schemas, string name)
    {
        var root = Lineage(schemas, name)[^1];
        var derived = Derived(schemas);
        var pending = new Stack<string>([name]);
        while (pending.TryPop(out var next))
        {
            if (schemas.Map(next) is { } schema)
            {
                Remove(schema);
            }

            foreach (var each in derived[next])
            {
                pending.Push(each);
            }
        }

        if (schemas.Map(root) is { } left && !Derived(schemas).Contains(root))
        {
            Remove(left);
        }
    }
}
