using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Slicing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Slicing;

/// <summary>The operations of a path item count wherever paths refer to it.</summary>
public class PathItemReferenceTests
{
    private const string Text = """
        openapi: 3.1.0
        info: {title: Birds, version: '1'}
        tags: [{name: Birds}, {name: Nests}]
        paths:
          /birds/{id}: {$ref: '#/components/pathItems/Chain'}
          /eagles/{id}:
            summary: Of eagles.
            $ref: '#/paths/~1owls~1{id}'
          /owls/{id}:
            get: {operationId: Owls_Get, tags: [Birds], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: Ok.}}}
          /nests/{id}: {$ref: '#/x-items/nest'}
          /old-nests/{id}: {$ref: '#/x-items/nest'}
        x-items:
          nest:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            delete: {operationId: Nests_Delete, tags: [Nests], responses: {'204': {description: Ok.}}}
        components:
          pathItems:
            Chain: {$ref: '#/components/pathItems/OneBird'}
            OneBird:
              get:
                operationId: Birds_Get
                tags: [Birds]
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                responses: {'200': {description: Ok., content: {application/json: {schema: {$ref: '#/components/schemas/Bird'}}}}}
            Unused: {get: {operationId: Unused_Get, responses: {'204': {description: Ok.}}}}
          schemas:
            Bird: {type: object, properties: {name: {type: string}}}
            Other: {type: object, properties: {name: {type: string}}}
        """;

    [Fact]
    public void They_are_compiled_each_path_s_own()
    {
        var result = Compile(Text);
        Assert.Equal(
            ["get /birds/{id}", "get /eagles/{id}", "get /owls/{id}", "delete /nests/{id}", "delete /old-nests/{id}"],
            OpenApiShape.Operations(result.Require().Root).Select(place => $"{place.Method} {place.Path}"));
        var ids = OpenApiShape.Operations(result.Require().Root).Select(place => place.Operation.Text("operationId")).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal("Birds_Get", ids[0]);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("/birds*", "", "", "/birds/{id}")]
    [InlineData("/eagles/{id}", "", "", "/eagles/{id}")]
    [InlineData("", "Nests", "", "/nests/{id} /old-nests/{id}")]
    [InlineData("", "", "Birds_Get", "/birds/{id}")]
    [InlineData("", "", "Owls_Get", "/eagles/{id} /owls/{id}")]
    public void They_are_chosen_by_path_tag_and_id(string path, string tag, string id, string expected)
    {
        var choice = new SliceChoice([.. Items(path)], [.. Items(tag)], [.. Items(id)]);
        var slice = DocumentSlicer.Slice("birds.yaml", YamlNodeReader.Read(Text), choice);

        Assert.Equal(expected, string.Join(' ', OpenApiShape.PathItems(slice).Select(entry => entry.Key)));
        Assert.Equal(expected.Contains("birds", StringComparison.Ordinal) ? ["schemas"] : [], slice.Map("components").Members().Select(entry => entry.Key));
        Assert.DoesNotContain("Unused_Get", YamlNodeWriter.Write(slice), StringComparison.Ordinal);
        Assert.Empty(DocumentChecker.Check("slice.yaml", slice));
        Assert.NotNull(DocumentFrontEnd.Compile("birds.yaml", YamlNodeReader.Read(Text), choice).Document);
    }

    [Fact]
    public void A_diff_compares_them()
    {
        var changed = Text.Replace("'200': {description: Ok., content: {application/json: {schema: {$ref: '#/components/schemas/Bird'}}}}", "'204': {description: Ok.}", StringComparison.Ordinal)
            .Replace("Nests_Delete, tags: [Nests]", "Nests_Delete, deprecated: true, tags: [Nests]", StringComparison.Ordinal);
        var changes = SurfaceComparer.Compare(Compile(Text).Require(), Compile(changed).Require()).Changes.Select(change => change.Message).ToArray();

        Assert.Contains(changes, message => message.Contains("Birds.GetAsync", StringComparison.Ordinal));
        Assert.Equal(2, changes.Count(message => message.Contains("deprecated", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_check_finds_their_problems_once_and_takes_one_operation_of_two_paths_for_one()
    {
        Assert.Empty(DocumentChecker.Check("birds.yaml", YamlNodeReader.Read(Text)));

        var bad = Text.Replace("Nests_Delete, tags: [Nests], responses: {'204': {description: Ok.}}", "Birds_Get, tags: [Nests], responses: {'204': {$ref: '#/components/responses/None'}}", StringComparison.Ordinal);
        var problems = DocumentChecker.Check("birds.yaml", YamlNodeReader.Read(bad));
        Assert.Equal(["TOA1004 16", "TOA1005 16"], problems.Select(problem => $"{problem.Code} {problem.Position!.Value.Line}").Order());
    }

    [Fact]
    public void One_that_leads_nowhere_or_back_is_an_error_at_its_place()
    {
        foreach (var target in (string[])["#/components/pathItems/None", "#/paths/~1birds~1{id}", "other.yaml#/paths/~1a"])
        {
            var result = Compile(Text.Replace("#/components/pathItems/Chain", target, StringComparison.Ordinal));
            var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.IsError);
            Assert.Equal((DiagnosticCodes.BadReference, 5), (error.Code, error.Position!.Value.Line));
        }
    }

    private static string[] Items(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrontEndResult Compile(string text) => DocumentFrontEnd.Compile("birds.yaml", YamlNodeReader.Read(text));
}
