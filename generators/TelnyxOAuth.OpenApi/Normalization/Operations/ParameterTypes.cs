using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves each parameter a type that has one spelling in an address or a header; anything else is text.</summary>
internal sealed class ParameterTypes : INormalizationPass
{
    /// <summary>Headers that belong to the client and not to a call (OpenAPI says to ignore them too).</summary>
    private static readonly string[] ClientHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.QueryParametersAreFlat, DocumentCondition.SchemasAreComposed];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ParametersArePlain];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            if (place.Operation.List("parameters") is not { } list)
            {
                continue;
            }

            var kept = list.Items.OfType<MapNode>().Where(parameter => IsSent(place, parameter)).ToArray();
            place.Operation.Remove("parameters");
            foreach (var parameter in kept)
            {
                parameter.Set("schema", Simplify(context, parameter));
                foreach (var key in parameter.Entries.Select(entry => entry.Key).Where(key => key is "example" or "examples" or "allowReserved" or "allowEmptyValue" or "style" || (key == "explode" && parameter.IsTrue("explode"))).ToArray())
                {
                    // Lists are joined in their style's way; the others don't show in C#.
                    if (key == "style" && parameter.Text("style") is not ("deepObject" or "form" or "simple"))
                    {
                        continue;
                    }

                    parameter.Remove(key);
                }

                if (parameter.Text("in") == "path")
                {
                    parameter.Set("required", ScalarNode.From(true, parameter.Position));
                }
            }

            if (kept.Length > 0)
            {
                place.Operation.Set("parameters", new ListNode(list.Position, kept));
            }
        }
    }

    private static bool IsSent(OperationPlace place, MapNode parameter) => parameter.Text("in") switch
    {
        "query" => true,
        "header" => !ClientHeaders.Contains(parameter.Text("name"), StringComparer.OrdinalIgnoreCase),
        "path" => place.Path.Contains($"{{{parameter.Text("name")}}}", StringComparison.Ordinal),
        _ => false,
    };

    private static MapNode Simplify(NormalizationContext context, MapNode parameter)
    {
        var given = parameter.Map("schema") ?? new MapNode(parameter.Position);
        var schema = context.Resolve(given) ?? given;
        var location = parameter.Text("in");
        if (schema.Text("type") == "array" && location == "query")
        {
            var items = schema.Map("items") ?? new MapNode(schema.Position);
            var target = context.Resolve(items);
            if (target is not null && SchemaFacts.IsEnum(target) && target.Text("type") == "string")
            {
                return Plain(given, schema);
            }

            NoteCopy(context, items);
            var result = Plain(given, schema);
            result.Set("items", Text(items));
            return result;
        }

        if (SchemaFacts.IsEnum(schema) && schema.Text("type") == "string" && location != "header")
        {
            return given;
        }

        NoteCopy(context, given);
        var isWritten = location switch
        {
            "query" => schema.Text("type") is "integer" or "boolean" or "number",
            "path" => schema.Text("type") is "integer",
            _ => false,
        } && !SchemaFacts.IsEnum(schema);
        var isFormatted = schema.Text("type") == "string" && (schema.Text("format") is "date-time" or "uuid" or "guid" || (schema.Text("format") == "uri" && location == "query")) && location != "header";
        if (!isWritten && !isFormatted)
        {
            return Text(given);
        }

        var plain = Plain(given, schema);
        if (schema.Text("format") == "float")
        {
            plain.Remove("format");
        }

        return plain;
    }

    private static void NoteCopy(NormalizationContext context, MapNode schema)
    {
        if (SchemaReference.NameOf(schema) is { } name)
        {
            context.CopiedSchemas.Add(name);
        }
    }

    private static MapNode Plain(MapNode given, MapNode schema)
    {
        if (given == schema)
        {
            return given;
        }

        var copy = (MapNode)schema.DeepClone();
        SchemaMetadata.Copy(given, copy);
        return copy;
    }

    private static MapNode Text(MapNode given)
    {
        var text = new MapNode(given.Position);
        text.Set("type", ScalarNode.From("string", given.Position));
        SchemaMetadata.Copy(given, text);
        text.Remove("nullable");
        return text;
    }
}
