using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Structure;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Makes a component of every schema that something refers to where it stands, inside another one or inside an operation.</summary>
internal static class DeepReferences
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        // What each reference means is found first: afterwards the pointers lead through what was lifted.
        var targets = new Dictionary<MapNode, (string Reference, MapNode Target)>();
        foreach (var schema in SchemaWalker.All(root).Select(place => place.Schema))
        {
            if (schema.Text(Reference.Key) is { } reference && !IsComponent(reference) && Reference.Find(root, reference) is MapNode target)
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

            schema.Set(Reference.Key, ScalarNode.From(SchemaReference.Prefix + Reference.Escape(Lifted(root, reference, target)), schema.Position));
        }
    }

    private static bool IsComponent(string reference) =>
        reference.StartsWith(SchemaReference.Prefix, StringComparison.Ordinal) && !reference[SchemaReference.Prefix.Length..].Contains('/', StringComparison.Ordinal);

    /// <summary>The name of the component that a schema refers to, or now becomes.</summary>
    private static string Lifted(MapNode root, string reference, MapNode target)
    {
        if (SchemaReference.NameOf(target) is { } existing)
        {
            return existing;
        }

        var components = Components.Schemas(root);
        var wanted = Name(reference);
        var component = new MapNode(target.Position);
        foreach (var entry in target.Entries)
        {
            component.TryAdd(entry);
        }

        var name = components.Map(wanted) is { } same && SchemaText.From(same, describes: false) == SchemaText.From(component, describes: false)
            ? wanted
            : Components.FreeName(components, wanted);
        components.SetIfAbsent(name, component);
        target.RemoveAll(_ => true);
        target.Set(Reference.Key, ScalarNode.From(SchemaReference.Prefix + Reference.Escape(name), target.Position));
        return name;
    }

    private static string Name(string reference)
    {
        var steps = Reference.Steps(reference).ToArray();
        // A definition has a name of its own; anything else is called after what it stands in too.
        return steps is [.., "$defs" or "definitions", var own] ? own : Identifiers.Pascal(string.Join(' ', steps.Where(IsTelling).TakeLast(2)));
    }

    private static bool IsTelling(string step) =>
        step is not ("properties" or "components" or "schemas" or "paths" or "schema" or "content" or "items" or "allOf" or "oneOf" or "anyOf" or "parameters" or "$defs" or "definitions")
        && step.Any(char.IsLetter);
}
