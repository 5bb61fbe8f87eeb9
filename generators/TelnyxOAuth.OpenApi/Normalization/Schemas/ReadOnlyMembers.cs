using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Requires nothing of a request that only the server may say.</summary>
internal sealed class ReadOnlyMembers : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.TypesAreNamed];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.RequestsOmitReadOnly];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var schema in RequestSchemas.Reachable(context.Root).Where(schema => schema.List("required") is not null))
        {
            var required = schema.List("required")!;
            var kept = required.Items.Where(name => !schema.Map("properties").Map(name.AsText() ?? string.Empty).IsTrue("readOnly")).ToArray();
            schema.Remove("required");
            if (kept.Length > 0)
            {
                schema.Set("required", new ListNode(required.Position, kept));
            }
        }
    }
}
