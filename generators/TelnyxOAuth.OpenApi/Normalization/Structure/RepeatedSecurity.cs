using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Takes out what an operation says it requires where all of them do.</summary>
internal sealed class RepeatedSecurity : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.SecuritySchemesDiffer];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.SecurityIsStatedOnce];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            if (place.Operation["security"] is { } security && NodeEquality.AreEqual(security, context.Root["security"]))
            {
                place.Operation.Remove("security");
            }
        }
    }
}
