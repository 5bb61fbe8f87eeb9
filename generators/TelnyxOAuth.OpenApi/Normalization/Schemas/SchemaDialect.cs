using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Says in the words of OpenAPI 3.0 what 3.1 says in those of JSON Schema, and drops what no layer reads.</summary>
internal static class SchemaDialect
{
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        Reference.Key, "type", "format", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "enum", "const",
        "properties", "required", "items", "additionalProperties", "patternProperties", "allOf", "oneOf", "anyOf", "discriminator",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "pattern", "prefixItems",
    ]);

    private static readonly FrozenSet<string> Types =
        FrozenSet.ToFrozenSet(["string", "integer", "number", "boolean", "array", "object", "null"]);

    private static readonly string[] Structural = ["type", "format", "enum", "properties", "required", "items", "additionalProperties"];

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        foreach (var component in root.Map("components").Map("schemas").Members().Where(entry => entry.Value is not MapNode).ToArray())
        {
            root.Map("components").Map("schemas")!.Set(component.Key, new MapNode(component.Value.Position));
        }

        foreach (var place in SchemaWalker.All(root).ToArray())
        {
            Translate(place.Schema);
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

        Encode(schema);
        foreach (var key in schema.Entries.Select(entry => entry.Key).Where(key => !Kept.Contains(key) && !IsKeptExtension(key)).ToArray())
        {
            schema.Remove(key);
        }

        if (schema.Text(Reference.Key) is { } reference)
        {
            WrapReference(schema, reference);
            return;
        }

        ReadConst(schema);
        ReadChildren(schema);
        ReadTypes(schema);
        ReadEnum(schema);
        Settle(schema);
        if (schema.Contains("nullable") && !schema.IsTrue("nullable"))
        {
            schema.Remove("nullable");
        }
    }

    private static bool IsValue(Node node) => node is ScalarNode { Kind: not ScalarKind.Null } || (node is ListNode list && list.Items.All(item => item is ScalarNode));

    private static bool IsKeptExtension(string key) =>
        key.StartsWith("x-dotnet-", System.StringComparison.Ordinal) || EnumExtensions.IsOne(key);

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

    private static void Encode(MapNode schema)
    {
        if (schema.Text("type") == "file")
        {
            // The word of Swagger 2.0.
            schema.Set("type", ScalarNode.From("string", schema.Position));
            schema.Set("format", ScalarNode.From("binary", schema.Position));
        }

        if (schema.Text("type") == "string" && !schema.Contains("format"))
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

    private static void ReadConst(MapNode schema)
    {
        if (schema["const"] is { } constant)
        {
            schema.SetIfAbsent("enum", new ListNode(constant.Position, [constant]));
            schema.Remove("const");
        }
    }

    private static void ReadChildren(MapNode schema)
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

    private static void ReadTypes(MapNode schema)
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

    private static void ReadEnum(MapNode schema)
    {
        if (schema["enum"] is not { } node)
        {
            EnumExtensions.Remove(schema);
            return;
        }

        var values = node.Elements().Where(value => value is not ScalarNode { Kind: ScalarKind.Null }).ToArray();
        if (values.Length < node.Elements().Count && values.Length > 0)
        {
            schema.Set("nullable", ScalarNode.From(true, node.Position));
        }

        if (values.Length == 0 && node.Elements().Count > 0 && schema.Text("type") is null)
        {
            schema.Set("type", ScalarNode.From("null", node.Position));
        }

        var isText = schema.Text("type") == "string" || values.All(value => value.AsText() is not null);
        var isInteger = schema.Text("type") is null or "integer" && values.All(value => value is ScalarNode { Kind: ScalarKind.Integer });
        if (values.Length == 0 || values.Any(value => value is not ScalarNode) || !(isText || isInteger) || schema.Text("type") is "boolean" or "object" or "array")
        {
            // Booleans, fractions and mixtures have no names that an enum could give them.
            schema.Remove("enum");
            EnumExtensions.Remove(schema);
            if (schema.Text("type") is null && values.Length > 0 && values.All(value => value is ScalarNode { Kind: ScalarKind.Boolean }))
            {
                schema.Set("type", ScalarNode.From("boolean", node.Position));
            }
            else if (schema.Text("type") is null && values.Length > 0 && values.All(value => value is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Integer }))
            {
                schema.Set("type", ScalarNode.From("number", node.Position));
            }

            return;
        }

        schema.Set("type", ScalarNode.From(isInteger && schema.Text("type") != "string" ? "integer" : "string", node.Position));
        var seen = new HashSet<string>();
        var distinct = values.Cast<ScalarNode>().Where(value => seen.Add(value.Text)).Select(value => isText ? ScalarNode.From(value.Text, value.Position) : (Node)value).ToArray();
        EnumExtensions.Follow(schema, node.Elements(), distinct);
        schema.Set("enum", new ListNode(node.Position, distinct));
    }

    /// <summary>Gives a schema the type that its keywords imply, and leaves it the keywords that its type has.</summary>
    public static void Settle(MapNode schema)
    {
        ReadType(schema);
        ReadFormat(schema);
    }

    private static void ReadType(MapNode schema)
    {
        if (schema["type"] is not null && (schema.Text("type") is not { } type || !Types.Contains(type)))
        {
            schema.Remove("type");
        }

        if (!schema.Contains("type"))
        {
            var implied = schema.Contains("properties") || schema["additionalProperties"] is MapNode ? "object"
                : schema.Contains("items") ? "array"
                : schema.Contains("format") || schema.Contains("pattern") || schema.Contains("minLength") || schema.Contains("maxLength") ? ImpliedBy(schema.Text("format"))
                : null;
            if (implied is not null)
            {
                schema.Set("type", ScalarNode.From(implied, schema.Position));
            }
        }

        if (schema.Text("type") == "array")
        {
            schema.SetIfAbsent("items", new MapNode(schema.Position));
            schema.Remove("properties");
            schema.Remove("additionalProperties");
        }
        else if (schema.Text("type") == "object")
        {
            schema.Remove("items");
        }
        else if (schema.Text("type") is not null)
        {
            schema.Remove("items");
            schema.Remove("properties");
            schema.Remove("additionalProperties");
            schema.Remove("required");
        }
    }

    private static string ImpliedBy(string? format) => format switch
    {
        "int32" or "int64" => "integer",
        "float" or "double" or "decimal" => "number",
        _ => "string",
    };

    private static void ReadFormat(MapNode schema)
    {
        var format = schema.Text("format");
        var known = schema.Text("type") switch
        {
            "string" => format is "date" or "date-time" or "uuid" or "uri" or "byte" or "binary" or "guid" or "password",
            "integer" => format is "int32" or "int64",
            "number" => format is "float" or "double" or "decimal",
            _ => false,
        };
        if (schema.Contains("format") && !known)
        {
            schema.Remove("format");
        }

        if (schema.Text("type") is "integer" && (format is "uint32" or "uint64" or "int64" or "long" or "unix-time" or "timestamp" || Numbers.ExceedInt32(schema)))
        {
            schema.Set("format", ScalarNode.From("int64", schema.Position));
        }

        if (schema.Contains("enum") && schema.Text("type") == "string")
        {
            schema.Remove("format");
        }
    }
}
