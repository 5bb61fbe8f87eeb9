using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>
/// Writes a schema down as facts, so that it does not matter whether a part of it is named or inline, or whether
/// "nullable" is spelled as in OpenAPI 3.0 or 3.1.
/// </summary>
internal sealed class SchemaFactReader(OpenApiDocument document, DocumentFacts facts)
{
    private static readonly HashSet<string> Handled =
    [
        "$ref", "type", "nullable", "enum", "required", "properties", "items", "additionalProperties",
        "allOf", "oneOf", "anyOf",
    ];

    public void Read(YamlNode? schema, string location, Element parent)
    {
        if (schema is not null)
        {
            ReadInto(facts.Add(location, parent), schema, ImmutableDictionary<string, string>.Empty);
        }
    }

    /// <param name="opened">The references being followed, each with the location where that began.</param>
    private void ReadInto(Element element, YamlNode schema, ImmutableDictionary<string, string> opened)
    {
        if (schema.Text("$ref") is { } reference)
        {
            if (opened.TryGetValue(reference, out var start))
            {
                element.Facts["repeats"] = start;
                return;
            }

            ReadInto(element, document.Target(reference), opened.Add(reference, element.Location));
        }

        foreach (var part in schema.Get("allOf").Items())
        {
            ReadInto(element, part, opened);
        }

        ReadAlternatives(element, schema, "oneOf", opened);
        ReadAlternatives(element, schema, "anyOf", opened);
        ReadTypeAndValues(element, schema);
        ReadChildren(element, schema, opened);
        Keywords.CopyFacts(schema, element, Handled);
    }

    private void ReadAlternatives(
        Element element, YamlNode schema, string keyword, ImmutableDictionary<string, string> opened)
    {
        var all = schema.Get(keyword).Items().ToList();
        var alternatives = all.Where(alternative => alternative.Text("type") != "null").ToList();
        if (alternatives.Count < all.Count)
        {
            element.Facts["nullable"] = "true";
        }

        if (alternatives.Count == 1)
        {
            ReadInto(element, alternatives[0], opened);
            return;
        }

        for (var index = 0; index < alternatives.Count; index++)
        {
            ReadInto(Child(element, $" {keyword}[{index}]"), alternatives[index], opened);
        }
    }

    private static void ReadTypeAndValues(Element element, YamlNode schema)
    {
        var type = schema.Get("type");
        var types = type is YamlSequenceNode several ? several.Items().ToList() : type is null ? [] : [type];
        var values = schema.Get("enum").Items().ToList();

        if (schema.Text("nullable") == "true"
            || types.Any(name => name is YamlScalarNode { Value: "null" })
            || values.Any(YamlNodes.IsNull))
        {
            element.Facts["nullable"] = "true";
        }

        SetList(element, "type", types.Where(name => name is not YamlScalarNode { Value: "null" }));
        SetList(element, "enum", values.Where(value => !value.IsNull()));
    }

    private static void SetList(Element element, string fact, IEnumerable<YamlNode> values)
    {
        var sorted = values.Select(YamlNodes.Render).Order(System.StringComparer.Ordinal).ToList();
        if (sorted.Count > 0)
        {
            element.Facts[fact] = string.Join(" | ", sorted);
        }
    }

    private void ReadChildren(Element element, YamlNode schema, ImmutableDictionary<string, string> opened)
    {
        foreach (var (name, property) in schema.Get("properties").Entries())
        {
            ReadInto(Child(element, $".{name}"), property, opened);
        }

        foreach (var name in schema.Get("required").Items())
        {
            Child(element, $".{name.Render()}").Facts["required"] = "true";
        }

        if (schema.Get("items") is { } items)
        {
            ReadInto(Child(element, "[]"), items, opened);
        }

        switch (schema.Get("additionalProperties"))
        {
            case YamlMappingNode values:
                ReadInto(Child(element, ".*"), values, opened);
                break;
            case YamlScalarNode { Value: "false" }:
                element.Facts["additionalProperties"] = "false";
                break;
        }
    }

    private Element Child(Element element, string step) => facts.Add(element.Location + step, element);
}
