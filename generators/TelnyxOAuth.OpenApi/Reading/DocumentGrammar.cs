using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>What the members of each part of an OpenAPI document are.</summary>
internal static class DocumentGrammar
{
    private static readonly FrozenDictionary<DocumentPart, DocumentPart> Maps = new Dictionary<DocumentPart, DocumentPart>
    {
        [DocumentPart.ServerVariables] = DocumentPart.ServerVariable,
        [DocumentPart.PathItems] = DocumentPart.PathItem,
        [DocumentPart.AdditionalOperations] = DocumentPart.Operation,
        [DocumentPart.Callbacks] = DocumentPart.PathItems,
        [DocumentPart.Parameters] = DocumentPart.Parameter,
        [DocumentPart.Headers] = DocumentPart.Header,
        [DocumentPart.RequestBodies] = DocumentPart.RequestBody,
        [DocumentPart.Responses] = DocumentPart.Response,
        [DocumentPart.Content] = DocumentPart.MediaType,
        [DocumentPart.MediaTypes] = DocumentPart.MediaType,
        [DocumentPart.Encodings] = DocumentPart.Encoding,
        [DocumentPart.Examples] = DocumentPart.Example,
        [DocumentPart.Links] = DocumentPart.Link,
        [DocumentPart.Schemas] = DocumentPart.Schema,
        [DocumentPart.SecuritySchemes] = DocumentPart.SecurityScheme,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<DocumentPart, FrozenDictionary<string, DocumentPart>> Members =
        new Dictionary<(DocumentPart Part, string Key), DocumentPart>
        {
            [(DocumentPart.Document, "info")] = DocumentPart.Info,
            [(DocumentPart.Document, "servers")] = DocumentPart.Server,
            [(DocumentPart.Document, "tags")] = DocumentPart.Tag,
            [(DocumentPart.Document, "security")] = DocumentPart.Security,
            [(DocumentPart.Document, "paths")] = DocumentPart.PathItems,
            [(DocumentPart.Document, "webhooks")] = DocumentPart.PathItems,
            [(DocumentPart.Document, "components")] = DocumentPart.Components,
            [(DocumentPart.Info, "contact")] = DocumentPart.Party,
            [(DocumentPart.Info, "license")] = DocumentPart.Party,
            [(DocumentPart.Server, "variables")] = DocumentPart.ServerVariables,
            [(DocumentPart.PathItem, "servers")] = DocumentPart.Server,
            [(DocumentPart.PathItem, "parameters")] = DocumentPart.Parameter,
            [(DocumentPart.PathItem, "additionalOperations")] = DocumentPart.AdditionalOperations,
            [(DocumentPart.Operation, "servers")] = DocumentPart.Server,
            [(DocumentPart.Operation, "security")] = DocumentPart.Security,
            [(DocumentPart.Operation, "parameters")] = DocumentPart.Parameter,
            [(DocumentPart.Operation, "requestBody")] = DocumentPart.RequestBody,
            [(DocumentPart.Operation, "responses")] = DocumentPart.Responses,
            [(DocumentPart.Operation, "callbacks")] = DocumentPart.Callbacks,
            [(DocumentPart.Parameter, "schema")] = DocumentPart.Schema,
            [(DocumentPart.Parameter, "content")] = DocumentPart.Content,
            [(DocumentPart.Parameter, "examples")] = DocumentPart.Examples,
            [(DocumentPart.Header, "schema")] = DocumentPart.Schema,
            [(DocumentPart.Header, "content")] = DocumentPart.Content,
            [(DocumentPart.Header, "examples")] = DocumentPart.Examples,
            [(DocumentPart.RequestBody, "content")] = DocumentPart.Content,
            [(DocumentPart.Response, "content")] = DocumentPart.Content,
            [(DocumentPart.Response, "headers")] = DocumentPart.Headers,
            [(DocumentPart.Response, "links")] = DocumentPart.Links,
            [(DocumentPart.MediaType, "schema")] = DocumentPart.Schema,
            [(DocumentPart.MediaType, "itemSchema")] = DocumentPart.Schema,
            [(DocumentPart.MediaType, "examples")] = DocumentPart.Examples,
            [(DocumentPart.MediaType, "encoding")] = DocumentPart.Encodings,
            [(DocumentPart.MediaType, "prefixEncoding")] = DocumentPart.Encoding,
            [(DocumentPart.MediaType, "itemEncoding")] = DocumentPart.Encoding,
            [(DocumentPart.Encoding, "headers")] = DocumentPart.Headers,
            [(DocumentPart.Encoding, "encoding")] = DocumentPart.Encodings,
            [(DocumentPart.Encoding, "prefixEncoding")] = DocumentPart.Encoding,
            [(DocumentPart.Encoding, "itemEncoding")] = DocumentPart.Encoding,
            [(DocumentPart.Link, "server")] = DocumentPart.Server,
            [(DocumentPart.Schema, "properties")] = DocumentPart.Schemas,
            [(DocumentPart.Schema, "patternProperties")] = DocumentPart.Schemas,
            [(DocumentPart.Schema, "dependentSchemas")] = DocumentPart.Schemas,
            [(DocumentPart.Schema, "$defs")] = DocumentPart.Schemas,
            [(DocumentPart.Schema, "definitions")] = DocumentPart.Schemas,
            [(DocumentPart.Schema, "items")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "prefixItems")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "contains")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "additionalProperties")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "unevaluatedProperties")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "unevaluatedItems")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "propertyNames")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "allOf")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "anyOf")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "oneOf")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "not")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "if")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "then")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "else")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "contentSchema")] = DocumentPart.Schema,
            [(DocumentPart.Schema, "discriminator")] = DocumentPart.Discriminator,
            [(DocumentPart.Components, "schemas")] = DocumentPart.Schemas,
            [(DocumentPart.Components, "responses")] = DocumentPart.Responses,
            [(DocumentPart.Components, "parameters")] = DocumentPart.Parameters,
            [(DocumentPart.Components, "examples")] = DocumentPart.Examples,
            [(DocumentPart.Components, "requestBodies")] = DocumentPart.RequestBodies,
            [(DocumentPart.Components, "headers")] = DocumentPart.Headers,
            [(DocumentPart.Components, "securitySchemes")] = DocumentPart.SecuritySchemes,
            [(DocumentPart.Components, "links")] = DocumentPart.Links,
            [(DocumentPart.Components, "callbacks")] = DocumentPart.Callbacks,
            [(DocumentPart.Components, "pathItems")] = DocumentPart.PathItems,
            [(DocumentPart.Components, "mediaTypes")] = DocumentPart.MediaTypes,
            [(DocumentPart.SecurityScheme, "flows")] = DocumentPart.Flows,
            [(DocumentPart.Flow, "scopes")] = DocumentPart.Scopes,
        }.GroupBy(member => member.Key.Part).ToFrozenDictionary(part => part.Key, part => part.ToFrozenDictionary(member => member.Key.Key, member => member.Value));

    /// <summary>What a member of a part is.</summary>
    public static DocumentPart Member(DocumentPart part, string key)
    {
        if (Maps.TryGetValue(part, out var item))
        {
            return part == DocumentPart.PathItems && key.StartsWith("x-", StringComparison.Ordinal) ? DocumentPart.Data : item;
        }

        if (part == DocumentPart.PathItem && OpenApiShape.IsMethod(key))
        {
            return DocumentPart.Operation;
        }

        return part == DocumentPart.Flows && !key.StartsWith("x-", StringComparison.Ordinal)
            ? DocumentPart.Flow
            : Members.GetValueOrDefault(part)?.GetValueOrDefault(key) ?? DocumentPart.Data;
    }

    /// <summary>The keys of a part whose values are parts too.</summary>
    public static IEnumerable<string> MembersOf(DocumentPart part) => Members.TryGetValue(part, out var members) ? members.Keys : [];

    /// <summary>Whether the members of a part have names that the document's author chose.</summary>
    public static bool HasChosenNames(DocumentPart part) => Maps.ContainsKey(part) || part is DocumentPart.Scopes or DocumentPart.Security;
}
