using System;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>Annotates small documents and looks into the copies.</summary>
internal static class Annotated
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document around the members of one operation, <c>get /a</c>, and the components.</summary>
    public static Node Operation(string operation, string components = "", string document = "", string pathItem = "") =>
        Document($$"""
            openapi: 3.1.0
            paths:
              /a:
                get: { operationId: Things_Do, responses: {'200': {description: ok} }, {{operation}} }
            {{Indented(pathItem, 4)}}
            components:
            {{Indented(components, 2)}}
            {{document}}
            """);

    /// <summary>A document that has only schemas.</summary>
    public static Node Schemas(string schemas) => Document($"openapi: 3.1.0\npaths: {{}}\ncomponents:\n  schemas:\n{Indented(schemas, 4)}");

    /// <summary>A document as the front end hands it on: repaired and normalized, then annotated.</summary>
    public static Node Document(string yaml, string? clientName = null, bool hasInterfaces = false, bool hasRegistration = false) =>
        Annotator.Annotate(Normalize(yaml), clientName, hasInterfaces, hasRegistration);

    /// <summary>A document as annotators get it.</summary>
    public static MapNode Normalize(string yaml)
    {
        var root = YamlNodeReader.Read(yaml);
        Assert.DoesNotContain(DocumentRepair.Apply("api.yaml", root), diagnostic => diagnostic.IsError);
        return NormalizedDocument.From("api.yaml", root).Document;
    }

    /// <summary>What a pointer such as <c>/components/schemas/A</c> names, as compact JSON; null if nothing.</summary>
    public static string? At(this Node root, string pointer)
    {
        if (Reference.Find(root, "#" + pointer) is not { } node)
        {
            return null;
        }

        using var stream = new MemoryStream();
        JsonNodeWriter.Write(stream, node);
        return JsonSerializer.Serialize(JsonDocument.Parse(stream.ToArray()).RootElement, Plain).Replace('"', '\'');
    }

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new string(' ', spaces) + line));
}
