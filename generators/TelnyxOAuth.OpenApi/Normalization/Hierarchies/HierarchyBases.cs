using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Marks the models that derive from one with a discriminator, and makes unions of them that model.</summary>
internal sealed class HierarchyBases : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.ExtensionsAreChecked, DocumentCondition.ReferencesNameComponents, DocumentCondition.SchemasSpeak30, DocumentCondition.PartsAreInline];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.HierarchiesAreWhole];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        DropBroken(context);
        HierarchyFinder.Mark(context);
        HierarchyUnions.Replace(context);
    }

    /// <summary>A document may say itself what derives from what, as a normalized one does.</summary>
    private static void DropBroken(NormalizationContext context)
    {
        var schemas = context.Schemas;
        foreach (var (name, schema) in schemas.Members().Select(entry => (entry.Key, entry.Value as MapNode)).Where(entry => HierarchyMarks.BaseOf(entry.Item2) is not null).ToArray())
        {
            var lineage = HierarchyMarks.Lineage(schemas, name);
            if (schemas.Map(lineage[^1]) is not { } root || !HierarchyMarks.IsRoot(root) || lineage.Any(each => schemas.Map(each).Text("type") != "object"))
            {
                context.Note(schema!.Position, $"'{DocumentExtensions.Base}' of '{PlainText.OneLine(name)}' is left out: it leads to no object with '{DocumentExtensions.Discriminator}'.");
                HierarchyMarks.Remove(schema);
            }
        }

        var derived = HierarchyMarks.Derived(schemas);
        foreach (var (name, schema) in schemas.Members().Select(entry => (entry.Key, entry.Value as MapNode)))
        {
            if (HierarchyMarks.BaseOf(schema) is null && !derived.Contains(name) && schema is not null)
            {
                HierarchyMarks.Remove(schema);
            }
        }
    }
}
