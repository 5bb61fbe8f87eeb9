using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Which keys each part of an OpenAPI document has: those of the grammar, and those whose values are data.</summary>
internal static class DocumentKeys
{
    private static readonly FrozenDictionary<DocumentPart, string[]> Data = new Dictionary<DocumentPart, string[]>
    {
        [DocumentPart.Document] = ["openapi", "externalDocs", "jsonSchemaDialect", "$self", "$schema"],
        [DocumentPart.Info] = ["title", "summary", "description", "termsOfService", "version"],
        [DocumentPart.Party] = ["name", "url", "email", "identifier"],
        [DocumentPart.Server] = ["url", "description", "name"],
        [DocumentPart.ServerVariable] = ["enum", "default", "description"],
        [DocumentPart.Tag] = ["name", "summary", "description", "externalDocs", "parent", "kind"],
        [DocumentPart.PathItem] = [Reference.Key, "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query"],
        [DocumentPart.Operation] = ["tags", "summary", "description", "externalDocs", "operationId", "deprecated"],
        [DocumentPart.Parameter] =
            [Reference.Key, "name", "in", "summary", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "example"],
        [DocumentPart.Header] =
            [Reference.Key, "summary", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "example"],
        [DocumentPart.RequestBody] = [Reference.Key, "summary", "description", "required"],
        [DocumentPart.Response] = [Reference.Key, "summary", "description"],
        [DocumentPart.MediaType] = [Reference.Key, "example", "description"],
        [DocumentPart.Encoding] = ["contentType", "style", "explode", "allowReserved"],
        [DocumentPart.Example] = [Reference.Key, "summary", "description", "value", "externalValue", "dataValue", "serializedValue"],
        [DocumentPart.Link] = [Reference.Key, "summary", "description", "operationRef", "operationId", "parameters", "requestBody"],
        [DocumentPart.Discriminator] = ["propertyName", "mapping", "defaultMapping"],
        [DocumentPart.Components] = [],
        [DocumentPart.SecurityScheme] =
            [Reference.Key, "summary", "type", "description", "name", "in", "scheme", "bearerFormat", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated"],
        [DocumentPart.Flows] = ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"],
        [DocumentPart.Flow] = ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl"],
        [DocumentPart.Schema] =
        [
            Reference.Key, "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
            "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "enum", "type", "description", "format", "default",
            "nullable", "readOnly", "writeOnly", "xml", "externalDocs", "example", "deprecated",
            "$schema", "$id", "$anchor", "$comment", "$vocabulary", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor",
            "const", "examples", "maxContains", "minContains", "dependentRequired", "contentEncoding", "contentMediaType", "contentSchema",
            "id", "dependencies", "additionalItems", "extends", "disallow", "divisibleBy",
        ],
    }.ToFrozenDictionary();

    /// <summary>The keys of values that the grammar takes for data, but that OpenAPI defines.</summary>
    private static readonly FrozenDictionary<string, string[]> Inner = new Dictionary<string, string[]>
    {
        ["externalDocs"] = ["url", "description"],
        ["xml"] = ["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<(DocumentPart, string)> Since31 = new (DocumentPart Part, string[] Keys)[]
    {
        (DocumentPart.Document, ["webhooks", "jsonSchemaDialect"]),
        (DocumentPart.Info, ["summary"]),
        (DocumentPart.Party, ["identifier"]),
        (DocumentPart.Components, ["pathItems"]),
        (DocumentPart.Schema,
        [
            "$schema", "$id", "$anchor", "$comment", "$vocabulary", "$dynamicRef", "$dynamicAnchor", "$defs", "if", "then", "else", "dependentSchemas", "prefixItems",
            "contains", "patternProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "const", "examples", "maxContains",
            "minContains", "dependentRequired", "contentEncoding", "contentMediaType", "contentSchema",
        ]),
    }.SelectMany(part => part.Keys.Select(key => (part.Part, key))).ToFrozenSet();

    /// <summary>What Swagger 2.0 had, with what has its meaning since.</summary>
    private static readonly FrozenDictionary<(DocumentPart, string), string> OfSwagger = new (DocumentPart Part, string Instead, string[] Keys)[]
    {
        (DocumentPart.Document, "'servers'", ["host", "basePath", "schemes"]),
        (DocumentPart.Document, "'components'", ["definitions", "parameters", "responses", "securityDefinitions"]),
        (DocumentPart.Document, "'content'", ["consumes", "produces"]),
        (DocumentPart.Operation, "'content'", ["consumes", "produces"]),
        (DocumentPart.Operation, "'servers'", ["schemes"]),
        (DocumentPart.Parameter, "'schema'", ["type", "format", "items", "enum", "default", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"]),
        (DocumentPart.Parameter, "'style' and 'explode'", ["collectionFormat"]),
        (DocumentPart.Header, "'schema'", ["type", "format", "items", "enum", "default", "minimum", "maximum", "minLength", "maxLength", "pattern"]),
        (DocumentPart.Response, "'content'", ["schema"]),
        (DocumentPart.SecurityScheme, "'flows'", ["flow", "authorizationUrl", "tokenUrl", "scopes"]),
    }.SelectMany(part => part.Keys.Select(key => KeyValuePair.Create((part.Part, key), part.Instead))).ToFrozenDictionary();

    private static readonly FrozenDictionary<DocumentPart, FrozenSet<string>> All =
        Data.ToFrozenDictionary(part => part.Key, part => part.Value.Concat(DocumentGrammar.MembersOf(part.Key)).ToFrozenSet());

    /// <summary>The keys of a part, in whichever version of the specification; null where its author chooses them.</summary>
    public static FrozenSet<string>? Of(DocumentPart part) => All.GetValueOrDefault(part);

    /// <summary>The keys of what a key holds, where that is data for the grammar; null for other data.</summary>
    public static string[]? Inside(string key) => Inner.GetValueOrDefault(key);

    /// <summary>Whether a key is of OpenAPI 3.1 and later versions only.</summary>
    public static bool IsSince31(DocumentPart part, string key) => Since31.Contains((part, key));

    /// <summary>Whether a key is of OpenAPI 3.0 only.</summary>
    public static bool IsOnly30(DocumentPart part, string key) => part == DocumentPart.Schema && key == "nullable";

    /// <summary>What there is instead of a key of Swagger 2.0; null for another key.</summary>
    public static string? InsteadOfSwagger(DocumentPart part, string key) => OfSwagger.GetValueOrDefault((part, key));

    /// <summary>Whether a key may stand anywhere.</summary>
    public static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
