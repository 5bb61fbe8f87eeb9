using System.Linq;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>Small documents before and after a change.</summary>
internal static class Compared
{
    /// <summary>What changes between two versions of a document's paths and components.</summary>
    public static Comparison Documents(string before, string after) =>
        DocumentComparer.Compare("old.yaml", YamlNodeReader.Read(Head + before), "new.yaml", YamlNodeReader.Read(Head + after));

    /// <summary>What changes where <c>Pets.AddAsync</c> takes a schema.</summary>
    public static Comparison Request(string before, string after, string components = "") =>
        Documents(
            $"{components}\npaths: {{/pets: {{post: {{operationId: Pets_Add, requestBody: {{content: {{application/json: {{schema: {before}}}}}}}, responses: {{'204': {{description: d}}}}}}}}}}",
            $"{components}\npaths: {{/pets: {{post: {{operationId: Pets_Add, requestBody: {{content: {{application/json: {{schema: {after}}}}}}}, responses: {{'204': {{description: d}}}}}}}}}}");

    /// <summary>What changes where <c>Pets.GetAsync</c> responds with a schema.</summary>
    public static Comparison Response(string before, string after) =>
        Documents(
            $"paths: {{/pets: {{get: {{operationId: Pets_Get, responses: {{'200': {{description: d, content: {{application/json: {{schema: {before}}}}}}}}}}}}}}}",
            $"paths: {{/pets: {{get: {{operationId: Pets_Get, responses: {{'200': {{description: d, content: {{application/json: {{schema: {after}}}}}}}}}}}}}}}");

    /// <summary>What changes where <c>Pets.GetAsync</c> is an operation with members of its own.</summary>
    public static Comparison Operation(string before, string after) =>
        Documents($"paths: {{/pets: {{get: {{operationId: Pets_Get, {before}}}}}}}", $"paths: {{/pets: {{get: {{operationId: Pets_Get, {after}}}}}}}");

    /// <summary>Asserts that exactly these findings were made, each as <c>Kind: message</c>.</summary>
    public static void AssertFindings(Comparison comparison, params string[] expected) =>
        Assert.Equal(expected, comparison.Changes.Select(finding => $"{finding.Kind}: {finding.Message}"));

    private const string Head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n";
}
