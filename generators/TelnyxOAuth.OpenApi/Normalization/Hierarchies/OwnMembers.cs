using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Leaves each model of a hierarchy the members that no base of it has, so that what those are made of is named after the base.</summary>
internal sealed class OwnMembers : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.HierarchiesAreDecided, DocumentCondition.NamedSchemasAreTypes, DocumentCondition.CopiedSchemasAreUsed];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.MembersAreOwn];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        // From below, so that a base still has all of its own.
        foreach (var name in HierarchyMarks.InOrder(context.Schemas).Reverse())
        {
            var schema = context.Schemas.Map(name)!;
            if (HierarchyMarks.BaseOf(schema) is not { } above)
            {
                continue;
            }

            var inherited = context.Schemas.Map(above).Map("properties");
            schema.Map("properties")?.RemoveAll(member => inherited?.Contains(member.Key) == true);
            var required = schema.List("required").Elements().Where(member => inherited?.Contains(member.AsText() ?? string.Empty) != true).ToArray();
            schema.Remove("required");
            if (required.Length > 0)
            {
                schema.Set("required", new ListNode(schema.Position, required));
            }
        }
    }
}
