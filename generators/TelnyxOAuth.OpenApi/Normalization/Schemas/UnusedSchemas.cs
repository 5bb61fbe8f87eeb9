using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Hierarchies;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Takes out the schemas that were copied to where they were used and that nothing refers to any more.</summary>
internal sealed class UnusedSchemas : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.ParametersArePlain, DocumentCondition.NamedSchemasAreTypes, DocumentCondition.ErrorsAreModels];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.CopiedSchemasAreUsed];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        if (context.Schemas is not { } schemas)
        {
            return;
        }

        var kept = schemas.Entries.Where(entry => !context.CopiedSchemas.Contains(entry.Key)).ToArray();
        var start = OperationSchemas.Find(context.Root).SelectMany(holder => new[] { holder.Map("schema"), holder.Map(OperationSchemas.ItemSchema) }).Concat(kept.Select(entry => entry.Value as MapNode));
        var reached = SchemaWalker.Reachable(context.Root, start).ToHashSet();
        var used = reached
            .Where(schema => schema.Contains(Reference.Key))
            .Select(SchemaReference.NameOf)
            .Concat(HierarchyMarks.InOrder(schemas).Where(name => reached.Contains(schemas.Map(name)!)))
            .Concat(kept.Select(entry => entry.Key))
            .ToHashSet();
        schemas.RemoveAll(entry => !used.Contains(entry.Key));
    }
}
