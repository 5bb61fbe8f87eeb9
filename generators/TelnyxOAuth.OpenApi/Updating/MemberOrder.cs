using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>
/// Puts the members that OpenAPI defines in the order in which people read them; some of upstream's documents have them in that
/// of the alphabet. Members whose names an author chose stay as they are.
/// </summary>
internal static class MemberOrder
{
    private static readonly FrozenDictionary<DocumentPart, string[]> Orders = new Dictionary<DocumentPart, string[]>
    {
        [DocumentPart.Document] = ["openapi", "info", "servers", "security", "tags", "paths", "components"],
        [DocumentPart.Info] = ["title", "version", "description"],
        [DocumentPart.Server] = ["url", "description"],
        [DocumentPart.Tag] = ["name", "description"],
        [DocumentPart.PathItem] = [AlternatePaths.Key, "servers", "parameters", "get", "post", "put", "patch", "delete"],
        [DocumentPart.Operation] = ["operationId", "tags", "summary", "description", "deprecated", "security", "servers", "parameters", "requestBody", "responses"],
        [DocumentPart.Parameter] =
        [
            "name", "x-dotnet-name", "in", "required", "deprecated", "description", "example", "examples", "style", "explode", "schema",
            "content",
        ],
        [DocumentPart.Header] = ["required", "deprecated", "description", "example", "schema"],
        [DocumentPart.RequestBody] = ["x-name", "required", "description", "content"],
        [DocumentPart.Response] = ["description", "headers", "content"],
        [DocumentPart.MediaType] = ["schema", "example", "examples"],
        [DocumentPart.Schema] =
        [
            "type", "format", "nullable", "title", "description", "deprecated", "readOnly", "writeOnly", "minimum", "exclusiveMinimum",
            "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
            "default", "example", "allOf", "oneOf", "anyOf", "not", "discriminator", "required", "additionalProperties", "properties",
            "items", "enum", "x-enum-varnames", "x-enum-descriptions",
        ],
        [DocumentPart.Components] = ["securitySchemes", "parameters", "headers", "requestBodies", "responses", "schemas"],
        [DocumentPart.SecurityScheme] = ["type", "scheme", "bearerFormat", "name", "in", "description", "flows"],
        [DocumentPart.Flow] = ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
    }.ToFrozenDictionary();

    /// <summary>Changes a document in place.</summary>
    public static void Arrange(MapNode root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (Orders.TryGetValue(part, out var order))
            {
                node.Sort(entry => Array.IndexOf(order, entry.Key) is var rank && rank >= 0 ? rank : order.Length);
            }
        }
    }
}
