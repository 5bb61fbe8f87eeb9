using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Says in the words of OpenAPI 3.0 what 3.1 says in those of JSON Schema, and drops what nothing after it reads.</summary>
internal sealed class SchemaDialect : INormalizationPass
{
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        Reference.Key, "type", "format", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "enum", "const",
        "properties", "required", "items", "additionalProperties", "patternProperties", "allOf", "oneOf", "anyOf", "discriminator",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "pattern", "prefixItems",
    ]);

    private static readonly string[] Structural = ["type", "format", "enum", "properties", "required", "items", "additionalProperties"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ReferencesNameComponents];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.SchemasSpeak30];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var component in context.Schemas.Members().Where(entry => entry.Value is not MapNode).ToArray())
        {
            context.Schemas!.Set(component.Key, new MapNode(component.Value.Position));
        }

        foreach (var schema in SchemaWalker.InReadingOrder(context.Root).ToArray())
        {
            Translate(schema);
        }
    }

    private static void Translate(MapNode schema)
    {
        if (schema.IsTrue("x-nullable"))
        {
            schema.Set("nullable", ScalarNode.From(true, schema.Position));
        }

        foreach (var key in ((string[])["default", "example"]).Where(key => schema[key] is { } value && !IsValue(value)))
        {
            schema.Remove(key);
        }

        TranslateEncoding(schema);
        foreach (var key in schema.Entries.Select(entry => entry.Key).Where(key => !Kept.Contains(key) && !IsKeptExtension(key)).ToArray())
        {
            schema.Remove(key);
        }

        if (schema.Text(Reference.Key) is { } reference)
        {
            WrapReference(schema, reference);
            return;
        }

        TranslateConst(schema);
        TranslateChildren(schema);
        TranslateTypes(schema);
        EnumKeywords.Translate(schema);
        TypeKeywords.Reconcile(schema);
        if (schema.Contains("nullable") && !schema.IsTrue("nullable"))
        {
            schema.Remove("nullable");
        }
    }

    private static bool IsValue(Node node) => node is ScalarNode { Kind: not ScalarKind.Null } || (node is ListNode list && list.Items.All(item => item is ScalarNode));

    private static bool IsKeptExtension(string key) =>
        key.StartsWith("x-dotnet-", StringComparison.Ordinal) || EnumKeywords.IsExtension(key) || DocumentExtensions.DeprecationMessages.Contains(key);

    /// <summary>What stands beside a reference counts in 3.1; in 3.0 it has to stand around it.</summary>
    private static void WrapReference(MapNode schema, string reference)
    {
        if (schema.Entries.Any(entry => entry.Key is "properties" or "allOf" or "oneOf" or "anyOf" or "description" or "deprecated") || schema.IsTrue("nullable"))
        {
            var parts = schema.List("allOf")?.Items.ToList() ?? [];
            parts.Insert(0, SchemaReference.ToPointer(reference, schema.Position));
            schema.Remove(Reference.Key);
            schema.Set("allOf", new ListNode(schema.Position, parts));
            return;
        }

        foreach (var key in schema.Entries.Select(entry => entry.Key).Where(key => key != Reference.Key && !IsKeptExtension(key)).ToArray())
        {
            schema.Remove(key);
        }
    }

    private static void TranslateEncoding(MapNode schema)
    {
        if (schema.Text("type") == "file")
        {
            // The word of Swagger 2.0.
            schema.Set("type", ScalarNode.From("string", schema.Position));
            schema.Set("format", ScalarNode.From("binary", schema.Position));
        }

        // A text that may be null is one too: [string, 'null'].
        var types = schema.List("type")?.Items.Select(type => type.AsText()).Where(type => type != "null") ?? [schema.Text("type")];
        if (!schema.Contains("format") && types.SequenceEqual(["string"]))
        {
            if (schema.Text("contentEncoding") is "base64" or "base64url")
            {
                schema.Set("format", ScalarNode.From("byte", schema.Position));
            }
            else if (schema.Text("contentMediaType") == "application/octet-stream")
            {
                schema.Set("format", ScalarNode.From("binary", schema.Position));
            }
        }
    }

    private static void TranslateConst(MapNode schema)
    {
        if (schema["const"] is { } constant)
        {
            schema.SetIfAbsent("enum", new ListNode(constant.Position, [constant]));
            schema.Remove("const");
        }
    }

    private static void TranslateChildren(MapNode schema)
    {
        if (schema.Map("properties") is { } properties)
        {
            foreach (var property in properties.Entries.Where(entry => entry.Value is not MapNode).ToArray())
            {
                if (properties.IsTrue(property.Key))
                {
                    properties.Set(property.Key, new MapNode(property.Value.Position));
                }
                else
                {
                    properties.Remove(property.Key);
                }
            }
        }
        else
        {
            schema.Remove("properties");
        }

        if (schema.Map("patternProperties") is { Entries: [var pattern] } && pattern.Value is MapNode && schema["additionalProperties"] is not MapNode)
        {
            schema.Set("additionalProperties", pattern.Value);
        }

        schema.Remove("patternProperties");
        if (schema.Contains("prefixItems"))
        {
            schema.Remove("prefixItems");
            schema.Set("items", new MapNode(schema.Position));
        }

        if (schema["items"] is { } items and not MapNode)
        {
            schema.Set("items", new MapNode(items.Position));
        }

        foreach (var key in (string[])["allOf", "oneOf", "anyOf"])
        {
            if (schema[key] is { } parts && (parts is not ListNode list || list.Items.Count == 0))
            {
                schema.Remove(key);
            }
        }

        if (schema["required"] is { } required)
        {
            var names = required.Elements().Where(name => name.AsText() is not null).ToArray();
            schema.Remove("required");
            if (names.Length > 0)
            {
                schema.Set("required", new ListNode(required.Position, names));
            }
        }

        // An empty schema allows anything, which is what leaving it out says too.
        if (schema["additionalProperties"] is { } additional && (additional is MapNode { Entries.Count: 0 } || schema.IsTrue("additionalProperties")))
        {
            schema.Set("additionalProperties", schema.Contains("properties") ? ScalarNode.From(true, additional.Position) : new MapNode(additional.Position));
        }
    }

    private static void TranslateTypes(MapNode schema)
    {
        if (schema["type"] is not ListNode types)
        {
            return;
        }

        var names = types.Items.Select(type => type.AsText()).OfType<string>().Distinct().ToList();
        if (names.Count > 1 && names.Remove("null"))
        {
            schema.Set("nullable", ScalarNode.From(true, types.Position));
        }

        if (names is ["integer", "number"] or ["number", "integer"])
        {
            names = ["number"];
        }

        if (NumberThatMayBeText(schema, names) is { } number)
        {
            names = [number];
            schema.Remove("pattern");
        }

        if (names.Count == 1)
        {
            schema.Set("type", ScalarNode.From(names[0], types.Position));
            return;
        }

        foreach (var key in Structural)
        {
            schema.Remove(key);
        }
    }

    /// <summary>
    /// The type of a number that a server reads as a text too, which is what ASP.NET Core says of each of its numbers: the format
    /// tells it from a value that is now a number and now a text. Numbers are read from texts whatever a document says.
    /// </summary>
    private static string? NumberThatMayBeText(MapNode schema, List<string> types) => types switch
    {
        ["integer" or "number", "string"] when TypeKeywords.IsFormatOfNumbers(schema.Text("format")) => types[0],
        ["string", "integer" or "number"] when TypeKeywords.IsFormatOfNumbers(schema.Text("format")) => types[1],
        _ => null,
    };
}
