using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>Small documents before and after a change.</summary>
internal static class Compared
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n";

    /// <summary>What changes between two versions of a document's paths and components.</summary>
    public static SurfaceDiff Documents(string before, string after) => SurfaceComparer.Compare(Compile("old.yaml", before), Compile("new.yaml", after));

    /// <summary>What changes where <c>Pets.AddAsync</c> takes a schema, called <c>Pet</c>.</summary>
    public static SurfaceDiff Request(string before, string after) => Documents(RequestOf(before), RequestOf(after));

    /// <summary>What changes where <c>Pets.GetAsync</c> responds with a schema, called <c>Pet</c>.</summary>
    public static SurfaceDiff Response(string before, string after) => Documents(ResponseOf(before), ResponseOf(after));

    /// <summary>What changes where <c>Pets.GetAsync</c> is an operation with members of its own.</summary>
    public static SurfaceDiff Operation(string before, string after) => Documents(OperationOf(before), OperationOf(after));

    /// <summary>Asserts that exactly these changes were found, each as <c>Kind: message</c>.</summary>
    public static void AssertChanges(SurfaceDiff diff, params string[] expected) =>
        Assert.Equal(expected, diff.Changes.Select(change => $"{change.Kind}: {change.Message}"));

    private static string RequestOf(string schema) => """
        paths: {/pets: {post: {operationId: Pets_Add, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'204': {description: d}}}}}
        components: {schemas: {Pet: SCHEMA}}
        """.Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static string ResponseOf(string schema) => """
        paths: {/pets: {get: {operationId: Pets_Get, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}}
        components: {schemas: {Pet: SCHEMA}}
        """.Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static string OperationOf(string members) =>
        $"paths: {{/pets: {{get: {{operationId: Pets_Get, {members}}}}}}}\ncomponents: {{securitySchemes: {{key: {{type: http, scheme: bearer}}, oauth: {{type: http, scheme: basic}}}}}}";

    private static PlainDocument Compile(string file, string text) => DocumentFrontEnd.Compile(file, YamlNodeReader.Read(Head + text, file)).Require();
}
