using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Decides which members the models of a hierarchy have in common, and what tells each of them apart. What can't be a class that derives from another is taken out.</summary>
internal sealed class HierarchyMembers : INormalizationPass
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.HierarchiesAreWhole, DocumentCondition.SchemasAreComposed, DocumentCondition.ContentIsOfOneKind];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.HierarchiesAreDecided];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        if (context.Schemas is not { } schemas)
        {
            return;
        }

        var forms = Forms(context).ToHashSet();
        foreach (var name in HierarchyMarks.InOrder(schemas).ToArray())
        {
            if (HierarchyMarks.IsPart(schemas.Map(name)) && (forms.Contains(name) || !IsPlainModel(schemas.Map(name)!)))
            {
                HierarchyMarks.RemoveBranch(schemas, name);
            }
        }

        foreach (var root in HierarchyMarks.InOrder(schemas).Where(name => HierarchyMarks.IsRoot(schemas.Map(name))).ToArray())
        {
            var schema = schemas.Map(root)!;
            if (schema.Map(PendingHierarchy.Key) is { } discriminator)
            {
                HierarchyKinds.Decide(schemas, root, discriminator);
            }

            if (schemas.Map(root).Text(DocumentExtensions.Discriminator) is { } member)
            {
                KeepCommonMembers(context, schemas, root, member);
            }
        }
    }

    /// <summary>The fields of a form and the parts of a body are those of one model.</summary>
    private static IEnumerable<string> Forms(NormalizationContext context) =>
        from place in context.Operations
        from content in place.Operation.Map("requestBody").Map("content").Members()
        where BodyKind.From(content.Key) != BodyKind.Json
        let name = SchemaReference.NameOf(content.Value.Map("schema"))
        where name is not null
        select name;

    private static bool IsPlainModel(MapNode schema) => SchemaFacts.IsModel(schema) && !schema.Contains(PendingUnion.Key) && SchemaReference.NameOf(schema) is null;

    /// <summary>Leaves bases the members that all that derive from them have in their type; the others are those models' alone.</summary>
    private static void KeepCommonMembers(NormalizationContext context, MapNode schemas, string root, string discriminator)
    {
        var derived = HierarchyMarks.Derived(schemas);
        var pending = new Stack<string>([root]);
        var dropped = new HashSet<(string Model, string Member)>();
        while (pending.TryPop(out var name))
        {
            foreach (var below in derived[name])
            {
                pending.Push(below);
                foreach (var member in schemas.Map(name).Map("properties").Members().Where(member => member.Key != discriminator))
                {
                    if (schemas.Map(below).Map("properties").Map(member.Key) is { } other && !HasType(context, (MapNode)member.Value, other))
                    {
                        // Further up it would be inherited again.
                        dropped.UnionWith(HierarchyMarks.Lineage(schemas, name).Select(above => (above, member.Key)));
                    }
                }
            }
        }

        foreach (var (model, member) in dropped)
        {
            Drop(schemas.Map(model)!, member);
        }
    }

    private static void Drop(MapNode model, string member)
    {
        model.Map("properties")?.Remove(member);
        if (model.List("required") is { } required)
        {
            var kept = required.Items.Where(name => name.AsText() != member).ToArray();
            model.Remove("required");
            if (kept.Length > 0)
            {
                model.Set("required", new ListNode(required.Position, kept));
            }
        }
    }

    /// <summary>Whether a member of a model has, or can be held by, the type that its base gives it.</summary>
    private static bool HasType(NormalizationContext context, MapNode given, MapNode own)
    {
        if (SchemaText.AreEqual(given, own))
        {
            return true;
        }

        if (SchemaReference.NameOf(given) is { } name && SchemaReference.NameOf(own) is { } derived
            && (name == derived || HierarchyMarks.Lineage(context.Schemas, derived).Contains(name)))
        {
            return true;
        }

        var (left, right) = (context.Resolve(given), context.Resolve(own));
        return left is not null && right is not null && !left.Contains(PendingUnion.Key) && !right.Contains(PendingUnion.Key)
            && left.Text("type") is { } type && type == right.Text("type")
            && (Scalars.Contains(type)
                ? (type == "integer" && SchemaFacts.IsUnixTime(left) == SchemaFacts.IsUnixTime(right) ? SchemaFacts.IsLong(left) || !SchemaFacts.IsLong(right) : left.Text("format") == right.Text("format"))
                : type == "array" && HasType(context, left.Map("items") ?? new MapNode(left.Position), right.Map("items") ?? new MapNode(right.Position)));
    }
}
