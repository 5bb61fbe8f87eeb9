using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Collects the headers that responses have, by their names, for the class that reads them. Templates see operations and no
/// document, so the first operation carries it.
/// </summary>
internal static class ResponseHeaderAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="clientName">The name of the client's root, or null for no root.</param>
    public static void Annotate(Node root, string? clientName)
    {
        var headers = Collect(root);
        if (headers.Count == 0)
        {
            return;
        }

        var types = root.Map("components").Map("schemas").Members().Select(schema => schema.Key);
        var name = (clientName ?? string.Empty) + "ResponseHeaders";
        var described = new MapNode(root.Position);
        described.Set(Contract.HeaderClassMembers.Name, ScalarNode.From(new UniqueNames(types.Concat(Contract.Reserved.Types)).Take(name, name + "Values")));
        described.Set(Contract.HeaderClassMembers.Headers, new ListNode(root.Position, headers));
        OpenApiShape.Operations(root).First().Operation.Set(Contract.ResponseHeaders, described);
    }

    private static List<MapNode> Collect(Node root)
    {
        var described = OpenApiShape.Operations(root)
            .SelectMany(place => place.Operation.Map("responses").Members())
            .SelectMany(response => Reference.ResolveMap(root, response.Value).Map("headers").Members())
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .Select(header => header.ToArray())
            .ToList();
        var names = new UniqueNames(Contract.Reserved.Headers);
        foreach (var given in described.Select(header => header[0].Value.Text(Contract.Name)).OfType<string>())
        {
            names.Reserve(given);
        }

        return described.ConvertAll(header => Describe(header, names));
    }

    /// <summary>One header, as all responses that have it agree to say.</summary>
    private static MapNode Describe(MapEntry[] header, UniqueNames names)
    {
        var wireName = header[0].Key;
        var kinds = header.Select(entry => KindOf(entry.Value.Map("schema"))).Distinct().ToArray();
        var (getter, type) = kinds.Length == 1 ? kinds[0] : (Text, "string");
        var described = new MapNode(header[0].KeyPosition);
        described.Set(Contract.HeaderMembers.Name, ScalarNode.From(header[0].Value.Text(Contract.Name) ?? NameOf(wireName, names), header[0].KeyPosition));
        described.Set(Contract.HeaderMembers.WireName, ScalarNode.From(wireName, header[0].KeyPosition));
        described.Set(Contract.HeaderMembers.Getter, ScalarNode.From(getter));
        described.Set(Contract.HeaderMembers.Result, ScalarNode.From(type));
        if (header.Select(entry => entry.Value.Text("description")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } description)
        {
            described.Set(Contract.HeaderMembers.Description, ScalarNode.From(description));
        }

        if (Array.TrueForAll(header, entry => entry.Value.IsTrue("deprecated")))
        {
            described.Set(Contract.HeaderMembers.Deprecated, ScalarNode.From(true));
            if (header.Select(entry => DeprecationText.Of((MapNode)entry.Value)).FirstOrDefault(text => text is not null) is { } deprecation)
            {
                described.Set(Contract.HeaderMembers.Deprecation, ScalarNode.From(deprecation));
            }
        }

        return described;
    }

    private const string Text = "GetText";

    /// <summary>The Runtime's method that reads a header, and what it returns.</summary>
    private static (string Getter, string Type) KindOf(MapNode? schema) => (schema.Text("type"), schema.Text("format")) switch
    {
        ("array", _) => ("GetList", "System.Collections.Generic.IReadOnlyList<string>"),
        ("integer", "int32") => ("GetInt32", "int"),
        ("integer", _) => ("GetInt64", "long"),
        ("number", _) => ("GetDouble", "double"),
        ("boolean", _) => ("GetBoolean", "bool"),
        ("string", "date-time") => ("GetDateTimeOffset", "System.DateTimeOffset"),
        ("string", "uuid") => ("GetGuid", "System.Guid"),
        ("string", "uri") => ("GetUri", "System.Uri"),
        _ => (Text, "string"),
    };

    /// <summary>The name without the X- by which headers say that no standard names them.</summary>
    private static string NameOf(string wireName, UniqueNames names)
    {
        var whole = Identifiers.Pascal(wireName) is { Length: > 0 } pascal ? pascal : "Value";
        var plain = wireName.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && Identifiers.Pascal(wireName[2..]) is { Length: > 0 } rest ? rest : whole;
        return names.Take(plain, whole, whole + "Value");
    }
}
