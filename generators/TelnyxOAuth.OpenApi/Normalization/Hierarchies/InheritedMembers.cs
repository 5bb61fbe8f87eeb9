using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Gives each model of a hierarchy the members of its bases again, as those have them, before its own.</summary>
internal sealed class InheritedMembers : INormalizationPass
{
    private static readonly ExpansionKind Inherited = new("the models that derive from others", "make them fewer, or smaller");

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.MembersAreOwn, DocumentCondition.NamesAreFinal];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.MembersAreInherited];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Withdraws => [DocumentCondition.MembersAreOwn];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var name in HierarchyMarks.InOrder(context.Schemas))
        {
            var schema = context.Schemas.Map(name)!;
            if (HierarchyMarks.BaseOf(schema) is not { } above || context.Schemas.Map(above) is not { } model)
            {
                continue;
            }

            var properties = new MapNode(schema.Position);
            foreach (var member in model.Map("properties").Members())
            {
                context.Budget.Add((MapNode)member.Value, schema.Position, Inherited);
                properties.TryAdd(member with { Value = member.Value.DeepClone() });
            }

            foreach (var member in schema.Map("properties").Members())
            {
                properties.TryAdd(member);
            }

            schema.Set("properties", properties);
            Node[] required = [.. model.List("required").Elements().Select(member => member.DeepClone()), .. schema.List("required").Elements()];
            if (required.Length > 0)
            {
                schema.Set("required", new ListNode(schema.Position, required));
            }
        }
    }
}
