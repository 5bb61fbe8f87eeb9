using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds values where the specification lists the ones that there are: types of schemas and security schemes, and places of parameters.</summary>
internal static class UnknownValues
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object", "null"];

    private static readonly string[] Places = ["query", "path", "header", "cookie", "querystring"];

    private static readonly string[] KeyPlaces = ["query", "header", "cookie"];

    private static readonly string[] SchemeTypes = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];

    /// <summary>What the types of other languages and of Swagger 2.0 are here.</summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["int"] = "integer", ["int32"] = "integer", ["int64"] = "integer", ["long"] = "integer", ["short"] = "integer",
        ["float"] = "number", ["double"] = "number", ["decimal"] = "number", ["numeric"] = "number",
        ["bool"] = "boolean", ["list"] = "array", ["map"] = "object", ["dict"] = "object", ["hash"] = "object", ["json"] = "object",
        ["str"] = "string", ["text"] = "string", ["date"] = "string", ["datetime"] = "string", ["date-time"] = "string", ["uuid"] = "string",
        ["enum"] = "string", ["binary"] = "string", ["uri"] = "string", ["email"] = "string",
    }.ToFrozenDictionary(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the check on one part of the document.</summary>
    public static IEnumerable<Mistake> Run(MapNode node, DocumentPart part) => part switch
    {
        DocumentPart.Schema when node["type"] is { } type => (type is ListNode list ? list.Items : [type]).Select(item => Type(node, item)).OfType<Mistake>(),
        DocumentPart.Parameter when node["in"].AsText() is { } place && !Places.Contains(place) => [At(node, node["in"]!, Place(place))],
        DocumentPart.SecurityScheme when node["type"].AsText() is { } type && !SchemeTypes.Contains(type) =>
            [At(node, node["type"]!, $"the type '{type}' of a security scheme is unknown: {NearName.Ask(type, SchemeTypes, $"it is one of {string.Join(", ", SchemeTypes)}.")}")],
        DocumentPart.SecurityScheme when node.Text("type") == "apiKey" && node["in"].AsText() is { } place && !KeyPlaces.Contains(place) =>
            [At(node, node["in"]!, $"a key goes nowhere by 'in: {place}': {NearName.Ask(place, KeyPlaces, $"it is one of {string.Join(", ", KeyPlaces)}.")}")],
        _ => [],
    };

    private static Mistake? Type(MapNode schema, Node type) => type switch
    {
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode { Kind: ScalarKind.String } text when Types.Contains(text.Text) || text.Text == "file" => null,
        ScalarNode text => At(schema, type, $"the type '{text.Text}' is unknown, and nothing is taken for it: {Ask(text.Text)}"),
        _ => At(schema, type, "a 'type' is a text or a list of texts; for a property that is called so, write it under 'properties'."),
    };

    private static string Ask(string type) =>
        Meant.TryGetValue(type, out var meant) ? $"did you mean '{meant}'?"
        : NearName.Ask(type, Types, type.Equals("any", System.StringComparison.OrdinalIgnoreCase)
            ? "leave it out where any type may be."
            : $"it is one of {string.Join(", ", Types)}.");

    private static string Place(string place) => place switch
    {
        "body" or "formData" => $"'in: {place}' is of Swagger 2.0, and the parameter is left out: OpenAPI 3 has 'requestBody' for it.",
        _ => $"no parameter is 'in: {place}', so this one is left out: {NearName.Ask(place, Places, $"it is one of {string.Join(", ", Places)}.")}",
    };

    private static Mistake At(MapNode owner, Node value, string message) => new(DiagnosticCodes.UnknownValue, owner, value.Position, message);
}
