using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves of a response's headers what a client reads: a plain type, or a list of texts. Other headers are texts.</summary>
internal sealed class ResponseHeaders : INormalizationPass
{
    private static readonly string[] PlainTypes = ["string", "integer", "number", "boolean"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.PartsAreInline, DocumentCondition.SchemasSpeak30];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ResponseHeadersArePlain];

    /// <summary>Whether a header is one that says what the document describes: OpenAPI leaves Content-Type to the content.</summary>
    public static bool IsDescribed(string name) =>
        name.Length > 0 && name.All(IsNameCharacter) && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var response in context.Operations.SelectMany(place => place.Operation.Map("responses").Members()).Select(entry => entry.Value).OfType<MapNode>())
        {
            if (response["headers"] is not { } headers)
            {
                continue;
            }

            var plain = new MapNode(headers.Position);
            foreach (var header in (headers as MapNode).Members().Where(header => IsDescribed(header.Key)))
            {
                plain.TryAdd(header with { Value = CreatePlain(context.Root, header.Value) });
            }

            response.Remove("headers");
            if (plain.Entries.Count > 0)
            {
                response.Set("headers", plain);
            }
        }

        context.Root.Map("components")?.Remove("headers");
    }

    private static MapNode CreatePlain(MapNode root, Node header)
    {
        var described = Reference.ResolveMap(root, header);
        var plain = new MapNode(header.Position);
        foreach (var key in (string[])["description", "deprecated", DocumentExtensions.Name, .. DocumentExtensions.DeprecationMessages])
        {
            if (described?[key] is { } value)
            {
                plain.Set(key, value.DeepClone());
            }
        }

        plain.Set("schema", CreateSchema(root, described, header));
        return plain;
    }

    private static MapNode CreateSchema(MapNode root, MapNode? header, Node place)
    {
        var schema = Resolve(root, header?["schema"]);
        var plain = new MapNode(place.Position);
        if (schema.Text("type") == "array")
        {
            var items = new MapNode(place.Position);
            items.Set("type", ScalarNode.From("string", place.Position));
            plain.Set("type", ScalarNode.From("array", place.Position));
            plain.Set("items", items);
            return plain;
        }

        var type = schema.Text("type") is { } known && PlainTypes.Contains(known) ? known : "string";
        plain.Set("type", ScalarNode.From(type, place.Position));
        if (schema.Text("type") == type && schema.Text("format") is { } format)
        {
            plain.Set("format", ScalarNode.From(format, place.Position));
        }

        return plain;
    }

    /// <summary>The schema, through references and what wraps one.</summary>
    private static MapNode? Resolve(MapNode root, Node? schema)
    {
        var resolved = Reference.ResolveMap(root, schema);
        for (var steps = 0; resolved is not null && !resolved.Contains("type") && resolved.List("allOf") is { Items.Count: 1 } wrapped && steps < DocumentLimits.ReferenceChain; steps++)
        {
            resolved = Reference.ResolveMap(root, wrapped.Items[0]);
        }

        return resolved;
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);
}
