using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Makes components of the parameters and responses that several operations have from one component, and that are still the same.</summary>
internal sealed class SharedParts : INormalizationPass
{
    /// <summary>Between passes: the name of the component that a part is a copy of.</summary>
    public const string Origin = "x-normalized-component";

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.PartsAreInline, DocumentCondition.NamesAreFinal];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.PartsAreShared];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Withdraws => [DocumentCondition.PartsAreInline];

    /// <summary>Says of which component a part is a copy.</summary>
    public static void Mark(MapNode copy, string name) => copy.Set(Origin, ScalarNode.From(name, copy.Position));

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var operations = context.Operations.Select(place => place.Operation).ToArray();
        Share(context, "parameters", operations.SelectMany(operation => operation.List("parameters").Elements()));
        Share(context, "responses", operations.SelectMany(operation => operation.Map("responses").Members()).Select(entry => entry.Value));
        foreach (var body in operations.Select(operation => operation.Map("requestBody")))
        {
            body?.Remove(Origin);
        }
    }

    private static void Share(NormalizationContext context, string kind, IEnumerable<Node> parts)
    {
        var copies = parts.OfType<MapNode>().Where(part => part.Contains(Origin)).ToLookup(part => part.Text(Origin)!);
        var components = new MapNode(context.Root.Position);
        foreach (var name in context.PartNames.Distinct().Where(copies.Contains))
        {
            foreach (var copy in copies[name])
            {
                copy.Remove(Origin);
            }

            // An operation may have come to need the part otherwise than most do.
            var most = copies[name].GroupBy(copy => SchemaText.From(copy, withDescriptions: true)).MaxBy(group => group.Count())!;
            var alike = most.Where(copy => NodeEquality.AreEqual(copy, most.First())).ToArray();
            if (alike.Length > 1)
            {
                components.Set(name, alike[0].DeepClone());
                Array.ForEach(alike, copy => ReplaceByReference(copy, $"#/components/{kind}/{Reference.Escape(name)}"));
            }
        }

        if (components.Entries.Count > 0)
        {
            context.GetOrCreateComponents().Set(kind, components);
        }
    }

    private static void ReplaceByReference(MapNode copy, string reference)
    {
        copy.RemoveAll(_ => true);
        copy.Set(Reference.Key, ScalarNode.From(reference, copy.Position));
    }
}
