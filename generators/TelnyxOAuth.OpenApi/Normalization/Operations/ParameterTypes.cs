using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves each parameter a type and a style that have one spelling at its place; anything else is text.</summary>
internal sealed class ParameterTypes : INormalizationPass
{
    /// <summary>Headers that belong to the client and not to a call (OpenAPI says to ignore them too).</summary>
    private static readonly string[] ClientHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Headers of the connection, by which HTTP itself finds where a message goes and ends.</summary>
    private static readonly string[] ConnectionHeaders =
        ["Connection", "Content-Length", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>What stays of a text beside its type: the documentation says it.</summary>
    private static readonly string[] TextLimits = ["default", "minLength", "maxLength"];

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

            var kept = list.Items.OfType<MapNode>().Where(parameter => IsSent(context, place, parameter)).ToArray();
            place.Operation.Remove("parameters");
            foreach (var parameter in kept)
            {
                if (parameter.Text("in") == QueryStrings.Location)
                {
                    // A text, or JSON of whatever type it has.
                    parameter.RemoveAll(entry => entry.Key is "example" or "examples" or "allowReserved" or "allowEmptyValue" or "style" or "explode");
                    continue;
                }

                SetStyle(context, parameter);
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

    private static bool IsSent(NormalizationContext context, OperationPlace place, MapNode parameter)
    {
        var name = parameter.Text("name");
        switch (parameter.Text("in"))
        {
            case "query" or QueryStrings.Location or "cookie":
                return true;
            case "header" when ConnectionHeaders.Contains(name, StringComparer.OrdinalIgnoreCase):
                context.Note(parameter.Position, $"the header '{name}' of '{place.Method} {place.Path}' is left out: HTTP itself sets it.");
                return false;
            case "header" when !OpenApiShape.IsToken(name):
                context.Warn(parameter.Position, $"the header '{PlainText.OneLine(name ?? string.Empty)}' of '{place.Method} {place.Path}' is left out: no header can be called so.");
                return false;
            case "header":
                return !ClientHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);
            case "path":
                return PathWords.Parameters(place.Path).Contains(name);
            default:
                return false;
        }
    }

    /// <summary>Sets the parameter's type, and leaves of what is said of its style what differs from the default and makes a difference.</summary>
    private static void SetStyle(NormalizationContext context, MapNode parameter)
    {
        var location = parameter.Text("in");
        var style = ParameterStyles.From(parameter);
        if (!ParameterStyles.IsKnown(location, style))
        {
            context.Warn(parameter.Position, $"the parameter '{parameter.Text("name")}' has the style '{style}', which none in a {location} has: it is sent in the style '{ParameterStyles.Default(location)}'.");
            style = ParameterStyles.Default(location);
        }

        var explodes = ParameterStyles.Explodes(parameter, style);
        var schema = Simplify(context, parameter, style);
        var isComposed = context.Resolve(schema) is { } target && (target.Text("type") is "array" or "object" || PendingUnion.IsMixed(target));
        var keepsReserved = location == "query" && parameter.IsTrue("allowReserved");
        parameter.Set("schema", schema);
        parameter.RemoveAll(entry => entry.Key is "example" or "examples" or "allowReserved" or "allowEmptyValue" or "style" or "explode");
        if (style != ParameterStyles.Default(location) && (isComposed || location == "path"))
        {
            parameter.Set("style", ScalarNode.From(style, parameter.Position));
        }

        if (explodes != ParameterStyles.ExplodesByDefault(style) && isComposed && style != ParameterStyles.DeepObject)
        {
            parameter.Set("explode", ScalarNode.From(explodes, parameter.Position));
        }

        if (keepsReserved)
        {
            parameter.Set("allowReserved", ScalarNode.From(true, parameter.Position));
        }
    }

    private static MapNode Simplify(NormalizationContext context, MapNode parameter, string style)
    {
        var given = parameter.Map("schema") ?? new MapNode(parameter.Position);
        var schema = context.Resolve(given) ?? given;
        if (schema.Contains(PendingUnion.Key) && schema.Text("type") == "array")
        {
            return Text(given, schema);
        }

        switch (schema.Text("type"))
        {
            case "array":
                NoteCopy(context, given);
                var list = Plain(given, schema);
                var items = schema.Map("items") ?? new MapNode(schema.Position);
                var isDeep = style == ParameterStyles.DeepObject && context.Resolve(items).Text("type") is "object" or "array";
                list.Set("items", isDeep ? items.DeepClone() : SimplifyScalar(context, items, isItem: true));
                return list;
            case "object" when SchemaFacts.IsModel(schema):
            case null when PendingUnion.IsMixed(schema):
                return given;
            case "object":
                NoteCopy(context, given);
                var map = Plain(given, schema);
                if (map["additionalProperties"] is not MapNode)
                {
                    map.Set("additionalProperties", new MapNode(map.Position));
                }

                return map;
            default:
                return SimplifyScalar(context, given, isItem: false, parameter.Text("in"));
        }
    }

    private static MapNode SimplifyScalar(NormalizationContext context, MapNode given, bool isItem, string? location = null)
    {
        var schema = context.Resolve(given) ?? given;
        var type = schema.Text("type");
        if (SchemaFacts.IsEnum(schema) && type is "string" or "integer")
        {
            return given;
        }

        NoteCopy(context, given);
        var isKept = !SchemaFacts.IsEnum(schema)
            && (type is "integer" or "boolean" or "number"
                || (type == "string" && (schema.Text("format") is "date-time" or "date" or "uuid" or "guid" || (schema.Text("format") == "uri" && location == "query"))));
        if (!isKept)
        {
            var text = Text(given, schema);
            foreach (var key in type == "string" && !SchemaFacts.IsEnum(schema) ? TextLimits : [])
            {
                if (schema[key] is ScalarNode { Kind: not ScalarKind.Null } limit)
                {
                    text.SetIfAbsent(key, limit.DeepClone());
                }
            }

            return text;
        }

        var plain = Plain(given, schema);
        if (schema.Text("format") == "float" && !isItem)
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
        if (given["default"] is { } value)
        {
            copy.Set("default", value.DeepClone());
        }

        return copy;
    }

    private static MapNode Text(MapNode given, MapNode schema)
    {
        var text = new MapNode(given.Position);
        text.Set("type", ScalarNode.From("string", given.Position));
        SchemaMetadata.Copy(given, text);
        text.Remove("nullable");
        if ((given["default"] ?? schema["default"]) is ScalarNode value)
        {
            text.Set("default", value.DeepClone());
        }

        return text;
    }
}
