using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Hierarchies;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Finds the variants of unions, those of unions inside unions among them.</summary>
internal sealed class UnionVariants
{
    private static readonly ExpansionKind Unions = new("the unions inside unions", "name fewer of them");

    private readonly MapNode? _schemas;
    private readonly ExpansionBudget _budget;
    private readonly Dictionary<string, IReadOnlyList<UnionVariant>?> _known = [];
    private readonly HashSet<string> _inProgress = [];

    /// <summary>Looks at all named schemas, before any is changed.</summary>
    public UnionVariants(NormalizationContext context)
    {
        _schemas = context.Schemas;
        _budget = context.Budget;
        foreach (var entry in _schemas.Members())
        {
            From(entry.Key);
        }
    }

    /// <summary>The variants of a named schema; null where it is no union, or none that is worth a type of its own.</summary>
    public IReadOnlyList<UnionVariant>? From(string name)
    {
        if (!_known.TryGetValue(name, out var variants))
        {
            _inProgress.Add(name);
            _known[name] = variants = _schemas.Map(name) is { } schema ? From(schema) : null;
            _inProgress.Remove(name);
        }

        return variants;
    }

    /// <summary>The variants of a schema at hand, or null.</summary>
    public IReadOnlyList<UnionVariant>? From(MapNode schema)
    {
        if (schema.Map(PendingUnion.Key) is not { } pending)
        {
            return null;
        }

        var found = new List<UnionVariant>();
        foreach (var part in pending.List(PendingUnion.Variants).Elements().OfType<MapNode>())
        {
            if (Find(part) is not { } variants)
            {
                return null;
            }

            found.AddRange(variants);
            _budget.Add(variants.Count, part.Position, Unions);
        }

        var distinct = Combined(WithoutDerived(Distinct(found)));
        return distinct.Count > 1 && !AreAlike(distinct) && !IsAnything(distinct) ? UnionDiscriminator.Apply(distinct, pending.Map(PendingUnion.Discriminator)) : null;
    }

    /// <summary>What a part of a union adds to it; null where that is anything.</summary>
    private IReadOnlyList<UnionVariant>? Find(MapNode part)
    {
        var names = new List<string>();
        var target = part;
        while (SchemaReference.NameOf(target) is { } name)
        {
            if (names.Contains(name) || _schemas.Map(name) is not { } next)
            {
                return null;
            }

            if (_inProgress.Contains(name))
            {
                // A union that is one of its own variants has no more of them for that.
                return [];
            }

            names.Add(name);
            if (From(name) is { } inner)
            {
                return [.. inner.Select(variant => variant with { Names = [.. names, .. variant.Names] })];
            }

            target = next;
        }

        if (names.Count == 0 && From(target) is { } variants)
        {
            return variants;
        }

        return KindOf(target) is { } kind ? [new UnionVariant(names.Count > 0 && SchemaFacts.IsType(target) ? SchemaReference.Create(names[^1], part.Position) : Plain(target), target, kind, names, _schemas)] : null;
    }

    private static VariantKind? KindOf(MapNode schema) => schema.Text("type") switch
    {
        "string" => VariantKind.Text,
        "integer" or "number" => VariantKind.Number,
        "boolean" => VariantKind.Boolean,
        "array" => VariantKind.List,
        "object" => SchemaFacts.IsModel(schema) ? VariantKind.Model : VariantKind.Map,
        _ => null,
    };

    /// <summary>A copy of a schema without what belongs to its place. An object of which nothing is said is a map of anything, and a text is never a file.</summary>
    private static MapNode Plain(MapNode schema)
    {
        var plain = (MapNode)schema.DeepClone();
        plain.RemoveAll(entry => entry.Key == PendingUnion.Key || SchemaMetadata.IsOfPlace(entry.Key) || (entry.Key == "format" && entry.Value.AsText() == "binary"));
        if (SchemaFacts.IsObject(plain) && !SchemaFacts.IsModel(plain) && plain["additionalProperties"] is not MapNode)
        {
            plain.Remove("properties");
            plain.Set("additionalProperties", new MapNode(plain.Position));
        }

        return plain;
    }

    /// <summary>Each model once, and each with all that was said of it.</summary>
    private static List<UnionVariant> Distinct(List<UnionVariant> variants)
    {
        var alike = variants.GroupBy(variant => (variant.Name, Text: variant.Name is null ? SchemaText.From(variant.Schema, withDescriptions: false) : null));
        return [.. alike.Select(group => group.First() with { Names = [.. group.SelectMany(variant => variant.Names)] })];
    }

    /// <summary>What derives from another of the models is read as that one.</summary>
    private List<UnionVariant> WithoutDerived(List<UnionVariant> variants)
    {
        var names = variants.Select(variant => variant.Name).OfType<string>().ToHashSet();
        var uppermost = variants.Where(variant => variant.Name is { } name && HierarchyMarks.IsPart(_schemas.Map(name)))
            .ToDictionary(variant => variant.Name!, variant => HierarchyMarks.Lineage(_schemas, variant.Name!).Last(names.Contains));
        return
        [
            .. variants.Where(variant => variant.Name is not { } name || uppermost.GetValueOrDefault(name, name) == name)
                .Select(variant => variant with { Names = [.. variant.Names, .. variants.Where(other => other.Name is { } name && name != variant.Name && uppermost.GetValueOrDefault(name) == variant.Name).SelectMany(other => other.Names)] }),
        ];
    }

    /// <summary>All texts as one, all numbers, all lists: JSON does not tell them apart.</summary>
    private List<UnionVariant> Combined(List<UnionVariant> variants)
    {
        var combined = new List<UnionVariant>();
        foreach (var group in variants.GroupBy(variant => variant.Kind))
        {
            if (group.Key == VariantKind.Model || group.Count() == 1)
            {
                combined.AddRange(group);
                continue;
            }

            var whole = Plain(MergedUnion.Create(group.First().Schema.Position, [.. group.Select(variant => variant.Target)]));
            combined.Add(new UnionVariant(whole, whole, group.Key, [], _schemas));
        }

        return combined;
    }

    /// <summary>Whether all variants are models with the same members, whatever they require and whichever values their enums have.</summary>
    private static bool AreAlike(List<UnionVariant> variants)
    {
        var members = variants.Select(variant => variant.Target.Map("properties")).ToArray();
        return variants.All(variant => variant.Kind == VariantKind.Model)
            && members.Skip(1).All(other => other.Members().Count == members[0].Members().Count && members[0].Members().All(member => other?[member.Key] is { } same && AreAlike(member.Value, same)));
    }

    /// <summary>Whether any JSON is some variant: nothing is gained by telling which.</summary>
    private static bool IsAnything(List<UnionVariant> variants) =>
        variants.Select(variant => variant.Kind).Distinct().Count() == 5 && variants.Any(variant => variant.Kind == VariantKind.Map && variant.Schema.Map("additionalProperties") is { Entries.Count: 0 });

    private static bool AreAlike(Node left, Node right) => left is MapNode first && right is MapNode second
        && ((first.Contains("enum") && second.Contains("enum")) || SchemaText.AreEqual(first, second));
}
