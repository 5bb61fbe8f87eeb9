using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>Normalizes small documents. Of each, all passes keep their word, the result has no problems, and normalizing it again changes nothing.</summary>
internal static class Normalized
{
    /// <summary>The tidy form of a document.</summary>
    public static MapNode Document(string yaml)
    {
        var root = YamlNodeReader.Read(yaml);
        Assert.Empty(DocumentChecker.CheckStructure("api.yaml", root));

        ConditionChecks.AssertHoldThroughout(root);
        var tidy = NormalizedDocument.From("api.yaml", root).Document;

        var text = YamlNodeWriter.Write(tidy);
        var again = YamlNodeReader.Read(text);
        Assert.Empty(DocumentChecker.Check("tidy.yaml", again));
        Assert.Equal(text, YamlNodeWriter.Write(NormalizedDocument.From("tidy.yaml", again).Document));
        return tidy;
    }

    /// <summary>The tidy form of a document that has only schemas.</summary>
    public static MapNode Schemas(string schemas) =>
        Document($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{Indented(schemas, 4)}");

    /// <summary>The tidy form of a document that has one operation and schemas.</summary>
    public static MapNode Operation(string operation, string schemas = "", string path = "/things/{id}", string method = "get") => Document(
        $"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  {path}:\n    {method}:\n{Indented(operation, 6)}\n"
        + (schemas.Length == 0 ? "" : $"components:\n  schemas:\n{Indented(schemas, 4)}\n"));

    /// <summary>The ids of all operations, in their order.</summary>
    public static string[] Ids(MapNode root) => [.. OpenApiShape.Operations(root).Select(place => place.Operation.Text("operationId")!)];

    /// <summary>The names of all schemas, in their order.</summary>
    public static string[] Names(MapNode root) => [.. root.Map("components").Map("schemas").Members().Select(entry => entry.Key)];

    /// <summary>A named schema as compact JSON.</summary>
    public static string? Schema(this MapNode root, string name) => root.At("/components/schemas/" + name);

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new string(' ', spaces) + line));
}
