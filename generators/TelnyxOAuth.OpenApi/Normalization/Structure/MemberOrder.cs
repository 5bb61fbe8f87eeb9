using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>
/// Puts the members that OpenAPI defines in the order in which people read them. Members whose names an author chose stay as they
/// are.
/// </summary>
internal sealed class MemberOrder : INormalizationPass
{
    private static readonly FrozenDictionary<DocumentPart, string[]> Orders = new Dictionary<DocumentPart, string[]>
    {
        [DocumentPart.Document] = ["openapi", "info", "servers", "security", "tags", "paths", "components"],
        [DocumentPart.Info] = ["title", "version", "description"],
        [DocumentPart.Server] = ["url", "name", "description"],
        [DocumentPart.Tag] = ["name", "parent", "kind", "summary", "description"],
        [DocumentPart.PathItem] = [DocumentExtensions.AlternatePath, "servers", "parameters", "get", "query", "post", "put", "patch", "delete"],
        [DocumentPart.Operation] = ["operationId", "tags", "summary", "description", "deprecated", "security", "servers", "parameters", "requestBody", "responses"],
        [DocumentPart.Parameter] =
        [
            "name", DocumentExtensions.Name, "in", "required", "deprecated", "description", "style", "explode", "allowReserved", "schema",
        ],
        [DocumentPart.RequestBody] = ["x-name", "required", "description", "content"],
        [DocumentPart.Response] = ["description", "content"],
        [DocumentPart.MediaType] = ["schema", "itemSchema"],
        [DocumentPart.Schema] =
        [
            Reference.Key, "allOf", "type", "format", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "enum",
            "x-enum-varnames", "x-enum-descriptions", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems",
            "uniqueItems", "required", "properties", "items", "additionalProperties",
        ],
        [DocumentPart.Components] = ["securitySchemes", "parameters", "responses", "schemas"],
        [DocumentPart.SecurityScheme] = ["type", "scheme", "bearerFormat", "name", "in", "deprecated", "description", "oauth2MetadataUrl", "flows"],
        [DocumentPart.Flow] = ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.PartsAreShared];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.MembersAreOrdered];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(context.Root))
        {
            if (Orders.TryGetValue(part, out var order))
            {
                node.Sort(entry => Array.IndexOf(order, entry.Key) is var rank && rank >= 0 ? rank : order.Length);
            }
        }
    }
}
