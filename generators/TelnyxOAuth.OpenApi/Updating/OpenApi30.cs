using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Says in the words of OpenAPI 3.0 what a document says in those of 3.1.</summary>
internal sealed class OpenApi30
{
    private static readonly FrozenSet<string> Unknown = FrozenSet.ToFrozenSet(
    [
        "prefixItems", "contains", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "patternProperties",
        "dependentSchemas", "dependentRequired", "if", "then", "else", "$defs", "$dynamicRef",
    ]);

    private readonly string _file;

    private OpenApi30(string file) => _file = file;

    /// <summary>Changes a document in place.</summary>
    /// <exception cref="DiagnosticException">A schema says what OpenAPI 3.0 has no words for.</exception>
    public static void Convert(string file, MapNode root, string version)
    {
        root.Set("openapi", ScalarNode.Of(version, root["openapi"]?.Position ?? root.Position));
        root.Remove("jsonSchemaDialect");
        var converter = new OpenApi30(file);
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Schema && !node.Contains(Reference.Key))
            {
                converter.ConvertSchema(node);
            }
        }
    }

    private void ConvertSchema(MapNode schema)
    {
        if (schema.Entries.FirstOrDefault(entry => Unknown.Contains(entry.Key)) is { } unknown)
        {
            throw Error(unknown.KeyPosition, $"OpenAPI 3.0 has no '{unknown.Key}'");
        }

        ConvertTypes(schema);
        ConvertNullAlternative(schema, "oneOf");
        ConvertNullAlternative(schema, "anyOf");
        ConvertConstant(schema);
        ConvertLimit(schema, "exclusiveMinimum", "minimum");
        ConvertLimit(schema, "exclusiveMaximum", "maximum");
    }

    private void ConvertTypes(MapNode schema)
    {
        if (schema.List("type") is { } types)
        {
            var others = types.Items.Where(type => type.AsText() != "null").ToList();
            if (others.Count != 1)
            {
                throw Error(types.Position, "OpenAPI 3.0 knows one type a schema, besides null");
            }

            if (others.Count < types.Items.Count)
            {
                schema.Set("nullable", ScalarNode.Of(true, types.Position));
            }

            schema.Set("type", others[0]);
        }
        else if (schema.Text("type") == "null")
        {
            throw Error(schema["type"]!.Position, "OpenAPI 3.0 has no type 'null'");
        }
    }

    private static void ConvertNullAlternative(MapNode schema, string key)
    {
        if (schema.List(key) is not { } alternatives || alternatives.Items.FirstOrDefault(IsNull) is not { } isNull)
        {
            return;
        }

        alternatives.Items.Remove(isNull);
        schema.Set("nullable", ScalarNode.Of(true, isNull.Position));
        if (alternatives.Items.Count == 1 && !schema.Contains("allOf"))
        {
            // One alternative is no choice.
            schema.Remove(key);
            schema.Set("allOf", alternatives);
        }
    }

    private static bool IsNull(Node schema) => schema is MapNode { Entries.Count: 1 } && schema.Text("type") == "null";

    private static void ConvertConstant(MapNode schema)
    {
        if (schema["const"] is { } constant)
        {
            schema.Remove("const");
            schema.Set("enum", new ListNode(constant.Position, new List<Node> { constant }));
        }
    }

    private static void ConvertLimit(MapNode schema, string exclusive, string inclusive)
    {
        if (schema[exclusive] is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Number } limit)
        {
            schema.Set(inclusive, limit);
            schema.Set(exclusive, ScalarNode.Of(true, limit.Position));
        }
    }

    private DiagnosticException Error(Position position, string message) => new(new Diagnostic(
        DiagnosticCodes.NotInOpenApi30, _file, position, $"{message}; the tool has to learn how this is to be said, or the SDK's document has to become 3.1."));
}
