using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>A method returns one type: where an operation has several successes of different types, it is the union of these, or else the first of them.</summary>
internal static class SuccessUnions
{
    /// <summary>Gives all successes of an operation the type of what is returned, or tells which of them are read as another.</summary>
    public static void Apply(NormalizationContext context, OperationPlace place)
    {
        var contents = place.Operation.Map("responses").Members()
            .Where(response => response.Key.StartsWith('2'))
            .OrderBy(response => response.Key, StringComparer.Ordinal)
            .Select(response => (Status: response.Key, Content: response.Value.Map("content")))
            .ToArray();
        var successes = contents
            .Select(success => (success.Status, Schema: success.Content.Members().Select(content => content.Value.Map("schema")).FirstOrDefault()!))
            .Where(success => success.Schema is not null)
            .ToArray();
        var others = successes.Skip(1).Where(other => !SchemaText.AreEqual(successes[0].Schema, other.Schema)).ToArray();
        if (others.Length > 0 && successes.Length == contents.Length && contents.All(success => IsJson(success.Content!))
            && ArePlainlyDifferent(context, [successes[0].Schema, .. others.Select(other => other.Schema)])
            && !(place.Method == "get" && successes.Any(success => HasList(context, success.Schema))))
        {
            Unite(contents.Select(success => success.Content!), successes.Select(success => success.Schema));
            return;
        }

        foreach (var other in others)
        {
            context.Note(place.Position, $"the response {other.Status} of '{place.Method} {place.Path}' has another type than the {successes[0].Status}, as which it is read.");
        }
    }

    private static bool IsJson(MapNode content) =>
        content.Entries.Count == 1 && StreamKind.From(content.Entries[0]) is null && BodyKind.From(content.Entries[0]) == BodyKind.Json;

    /// <summary>
    /// Whether all are models, of which each requires a member that no other has: their members tell them apart whatever else comes.
    /// </summary>
    private static bool ArePlainlyDifferent(NormalizationContext context, MapNode[] schemas)
    {
        var distinct = schemas.DistinctBy(schema => SchemaText.From(schema, withDescriptions: false)).Select(context.Resolve).ToArray();
        return distinct.All(schema => schema is not null && schema.Map("properties") is not null && !schema.Contains("allOf") && !schema.Contains("oneOf") && !schema.Contains("anyOf"))
            && distinct.All(schema => schema.List("required").Elements().Any(name => name.AsText() is { } member
                && schema.Map("properties")!.Contains(member)
                && distinct.All(other => other == schema || !other.Map("properties")!.Contains(member))));
    }

    /// <summary>Whether a model may be a page of a list, in itself or one level down: as a variant of a union it would not lead to the next.</summary>
    private static bool HasList(NormalizationContext context, MapNode schema) =>
        Members(context, schema).Any(member => member.Text("type") == "array" || Members(context, member).Any(inner => inner.Text("type") == "array"));

    private static IEnumerable<MapNode> Members(NormalizationContext context, MapNode schema) =>
        context.Resolve(schema).Map("properties").Members().Select(property => context.Resolve(property.Value)).OfType<MapNode>();

    private static void Unite(IEnumerable<MapNode> contents, IEnumerable<MapNode> schemas)
    {
        var variants = schemas.DistinctBy(schema => SchemaText.From(schema, withDescriptions: false)).ToArray();
        foreach (var content in contents)
        {
            var union = new MapNode(content.Position);
            union.Set("oneOf", new ListNode(content.Position, variants.Select(variant => variant.DeepClone())));
            ((MapNode)content.Entries[0].Value).Set("schema", union);
        }
    }
}
