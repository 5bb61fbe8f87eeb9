using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Finds the named schemas that have one with a discriminator in their <c>allOf</c>, and so on down.</summary>
internal sealed class HierarchyFinder
{
    private readonly NormalizationContext _context;
    private readonly ILookup<string, string> _users;
    private readonly Dictionary<string, string> _bases = [];
    private readonly Dictionary<string, string> _roots = [];

    private HierarchyFinder(NormalizationContext context)
    {
        _context = context;
        _users = context.Schemas.Members().SelectMany(entry => Parts(entry.Value).Distinct().Select(part => (part, entry.Key))).ToLookup(pair => pair.part, pair => pair.Key);
    }

    /// <summary>Marks what is found: each schema with its base, and the uppermost with its discriminator.</summary>
    public static void Mark(NormalizationContext context)
    {
        var finder = new HierarchyFinder(context);
        foreach (var name in finder.Uppermost())
        {
            finder.MarkUnder(name);
        }
    }

    /// <summary>The named schemas of an <c>allOf</c>.</summary>
    private static IEnumerable<string> Parts(Node schema) => schema.List("allOf").Elements().Select(SchemaReference.NameOf).OfType<string>();

    private static string? Discriminator(MapNode? schema) => schema.Map("discriminator").Text("propertyName");

    /// <summary>The schemas with a discriminator that have none with the same among their parts; in a circle, none is.</summary>
    private string[] Uppermost() =>
        [.. _context.Schemas.Members().Where(entry => Discriminator(entry.Value as MapNode) is not null && !HierarchyMarks.IsPart(entry.Value) && !HasSameAbove(entry.Key)).Select(entry => entry.Key)];

    private bool HasSameAbove(string name)
    {
        var discriminator = Discriminator(_context.Schemas.Map(name));
        var seen = new HashSet<string>();
        var pending = new Queue<string>(Parts(_context.Schemas.Map(name)!));
        while (pending.TryDequeue(out var part))
        {
            if (!seen.Add(part) || _context.Schemas.Map(part) is not { } schema)
            {
                continue;
            }

            if (part == name || Discriminator(schema) == discriminator)
            {
                return true;
            }

            foreach (var above in Parts(schema))
            {
                pending.Enqueue(above);
            }
        }

        return false;
    }

    private void MarkUnder(string root)
    {
        var top = _context.Schemas.Map(root)!;
        var mapped = UnionDiscriminator.Targets(top.Map("discriminator")!);
        var found = Collect(root, mapped);
        if (found.Count == 0 || !HasNoOtherVariants(top, found))
        {
            foreach (var name in found)
            {
                _bases.Remove(name);
                _roots.Remove(name);
            }

            return;
        }

        foreach (var name in mapped.Where(name => name is not null && name != root && !found.Contains(name)))
        {
            _context.Note(top.Map("discriminator")!.Position, $"'{PlainText.OneLine(name!)}' is left out of what '{PlainText.OneLine(root)}' is read as: the discriminator's mapping names it, but it has no 'allOf' with '{PlainText.OneLine(root)}' in it.");
        }

        top.RemoveAll(entry => entry.Key is "oneOf" or "anyOf");
        top.Set(PendingHierarchy.Key, top.Map("discriminator")!.DeepClone());
        foreach (var name in found)
        {
            var schema = _context.Schemas.Map(name)!;
            if (SchemaReference.IsWrapper(schema))
            {
                // One that adds no member is still a kind of its own.
                schema.Set("type", ScalarNode.From("object", schema.Position));
            }

            schema.Set(DocumentExtensions.Base, ScalarNode.From(_bases[name], schema.Position));
        }
    }

    /// <summary>All that derive from a schema, each from the nearest of its bases.</summary>
    private HashSet<string> Collect(string root, HashSet<string?> mapped)
    {
        var found = new HashSet<string>();
        var depths = new Dictionary<string, int> { [root] = 0 };
        var pending = new Queue<string>([root]);
        while (pending.TryDequeue(out var above))
        {
            foreach (var name in _users[above].Where(name => name != root && IsOwnKind(name, mapped)))
            {
                if (found.Contains(name))
                {
                    // Of two bases the one that derives from the other is the nearer.
                    if (depths[above] >= depths[name] && depths[above] < NormalizationLimits.Chain && !IsAbove(name, above))
                    {
                        (_bases[name], depths[name]) = (above, depths[above] + 1);
                        pending.Enqueue(name);
                    }

                    continue;
                }

                if (_roots.TryGetValue(name, out var other))
                {
                    _context.Note(_context.Schemas.Map(name)!.Position, $"'{PlainText.OneLine(name)}' is left out of what '{PlainText.OneLine(root)}' is read as: a class has one base, and this one derives from '{PlainText.OneLine(other)}'.");
                    continue;
                }

                if (depths[above] >= NormalizationLimits.Chain)
                {
                    throw NormalizationLimits.Exceeded(_context.Schemas.Map(name)!.Position, $"more than {NormalizationLimits.Chain} schemas derive from one another here; flatten them.");
                }

                (_bases[name], _roots[name], depths[name]) = (above, root, depths[above] + 1);
                found.Add(name);
                if (Discriminator(_context.Schemas.Map(name)) is { } own && own != Discriminator(_context.Schemas.Map(root)))
                {
                    _context.Note(_context.Schemas.Map(name)!.Map("discriminator")!.Position, $"The discriminator '{PlainText.OneLine(own)}' is left out: '{PlainText.OneLine(name)}' derives from '{PlainText.OneLine(root)}', of which '{PlainText.OneLine(Discriminator(_context.Schemas.Map(root))!)}' tells what it is.");
                }
                else
                {
                    pending.Enqueue(name);
                }
            }
        }

        return found;
    }

    private bool IsAbove(string name, string other)
    {
        for (var current = other; _bases.TryGetValue(current, out var above); current = above)
        {
            if (above == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a schema with another in its <c>allOf</c> is a kind of that: no union, and no other name of it.</summary>
    private bool IsOwnKind(string name, HashSet<string?> mapped)
    {
        var schema = _context.Schemas.Map(name)!;
        MergedUnion.RemoveRequiredOnlyVariants(schema);
        return !schema.Contains("oneOf") && !schema.Contains("anyOf") && (!HierarchyMarks.IsPart(schema) || _roots.ContainsKey(name))
            && (mapped.Count == 0 || mapped.Contains(name) || !SchemaReference.IsWrapper(schema));
    }

    /// <summary>Whether a schema that is a union too is one of what derives from it, which says the same once more.</summary>
    private static bool HasNoOtherVariants(MapNode schema, HashSet<string> found)
    {
        MergedUnion.RemoveRequiredOnlyVariants(schema);
        return ((string[])["oneOf", "anyOf"]).SelectMany(key => schema.List(key).Elements()).All(variant => SchemaReference.NameOf(variant) is { } name && found.Contains(name));
    }
}
