using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Makes a component of every schema that something refers to where it stands, inside another one or inside an operation.</summary>
internal sealed class DeepReferences : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.IsVersion30];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ReferencesNameComponents];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        // What each reference means is found first: afterwards the pointers lead through what became a component.
        var targets = new Dictionary<MapNode, (string Reference, MapNode Target)>();
        foreach (var schema in SchemaWalker.InReadingOrder(context.Root))
        {
            if (schema.Text(Reference.Key) is { } reference && !IsComponent(reference) && Reference.Find(context.Root, reference) is MapNode target)
            {
                targets[schema] = (reference, target);
            }
        }

        foreach (var schema in targets.Keys)
        {
            var (reference, target) = targets[schema];
            for (var steps = 0; targets.TryGetValue(target, out var next) && steps < targets.Count; steps++)
            {
                (reference, target) = next;
            }

            schema.Set(Reference.Key, ScalarNode.From(SchemaReference.Prefix + Reference.Escape(ComponentOf(context, reference, target)), schema.Position));
        }
    }

    private static bool IsComponent(string reference) =>
        reference.StartsWith(SchemaReference.Prefix, StringComparison.Ordinal) && !reference[SchemaReference.Prefix.Length..].Contains('/', StringComparison.Ordinal);

    /// <summary>The name of the component that a schema refers to, or now becomes.</summary>
    private static string ComponentOf(NormalizationContext context, string reference, MapNode target)
    {
        if (SchemaReference.NameOf(target) is { } existing)
        {
            return existing;
        }

        var component = new MapNode(target.Position);
        foreach (var entry in target.Entries)
        {
            component.TryAdd(entry);
        }

        var wanted = NameFor(reference);
        var name = context.AddSchema(wanted, wanted, component);
        target.RemoveAll(_ => true);
        target.Set(Reference.Key, ScalarNode.From(SchemaReference.Prefix + Reference.Escape(name), target.Position));
        return name;
    }

    /// <summary>A definition has a name of its own; anything else is called after what it stands in too.</summary>
    private static string NameFor(string reference)
    {
        var steps = Reference.Steps(reference).ToArray();
        var name = steps is [.., "$defs" or "definitions", var own] ? own : Identifiers.Pascal(string.Join(' ', steps.Where(IsName).TakeLast(2)));
        return name.Length > 0 ? name : "Schema";
    }

    private static bool IsName(string step) =>
        step is not ("properties" or "components" or "schemas" or "paths" or "schema" or "content" or "items" or "allOf" or "oneOf" or "anyOf" or "parameters" or "$defs" or "definitions")
        && step.Any(char.IsLetter);
}
