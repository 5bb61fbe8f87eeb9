using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotating;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>Makes a component of every schema that something refers to where it stands, inside another one or inside an operation.</summary>
internal static class DeepReferences
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        foreach (var place in SchemaWalker.All(root).ToArray())
        {
            if (place.Schema.Text(Reference.Key) is { } reference && !IsComponent(reference))
            {
                Lift(root, place.Schema, reference);
            }
        }
    }

    private static bool IsComponent(string reference) =>
        reference.StartsWith(Schemas.Prefix, StringComparison.Ordinal) && !reference[Schemas.Prefix.Length..].Contains('/', StringComparison.Ordinal);

    private static void Lift(MapNode root, MapNode schema, string reference)
    {
        if (Reference.Find(root, reference) is not MapNode target)
        {
            return;
        }

        // Lifted before, or a reference itself: follow it.
        if (Schemas.NameOf(target) is { } existing)
        {
            schema.Set(Reference.Key, ScalarNode.Of(Schemas.Prefix + Reference.Escape(existing), schema.Position));
            return;
        }

        var components = Components.Schemas(root);
        var name = Components.FreeName(components, Identifiers.Pascal(string.Join(' ', Reference.Steps(reference).Where(IsTelling).TakeLast(2))));
        var copy = (MapNode)target.DeepClone();
        components.Set(name, copy);
        foreach (var key in target.Entries.Select(entry => entry.Key).ToArray())
        {
            target.Remove(key);
        }

        target.Set(Reference.Key, ScalarNode.Of(Schemas.Prefix + Reference.Escape(name), target.Position));
        schema.Set(Reference.Key, ScalarNode.Of(Schemas.Prefix + Reference.Escape(name), schema.Position));
    }

    private static bool IsTelling(string step) =>
        step is not ("properties" or "components" or "schemas" or "paths" or "schema" or "content" or "items" or "allOf" or "oneOf" or "anyOf" or "parameters" or "$defs" or "definitions")
        && step.Any(char.IsLetter);
}
