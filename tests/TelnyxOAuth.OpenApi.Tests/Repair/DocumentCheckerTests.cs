using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Repair;

/// <summary>What keeps a document from becoming C#.</summary>
public class DocumentCheckerTests
{
    private const string Good = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            get:
              operationId: Things_List
              responses: {'200': {$ref: '#/components/responses/Ok'}}
        components:
          responses:
            Ok: {description: ok}
        """;

    [Fact]
    public void A_good_document_has_no_problems() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData("- a", 1, 1, "not an OpenAPI document")]
    [InlineData("", 1, 1, "not an OpenAPI document")]
    [InlineData("info: {}", 1, 1, "'openapi' is missing")]
    [InlineData("swagger: '2.0'", 1, 1, "Swagger 2.0")]
    [InlineData("openapi: 4.0.0", 1, 10, "'4.0.0' is not supported")]
    [InlineData("openapi: 3.10.0", 1, 10, "is not supported")]
    [InlineData("openapi: 3.1.0\npaths: {}", 1, 1, "'info' is missing")]
    [InlineData("openapi: 3.1.0\ninfo: {}", 1, 1, "describes nothing")]
    [InlineData("openapi: 3.0.0\ninfo: {}\ncomponents: {}", 1, 1, "'paths' is missing")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths: []", 3, 8, "'paths' must be a mapping")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths: {}\ncomponents: 1", 4, 13, "'components' must be a mapping")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths:\n  a: {}", 4, 3, "must begin with '/'")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths:\n  /a: 1", 4, 3, "must be a mapping of operations")]
    [InlineData("openapi: 3.0.0\ninfo: {}\npaths:\n  /a:\n    get: {operationId: A}", 5, 5, "must have 'responses'")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths:\n  /a:\n    get: {responses: {'200': {}}, parameters: [{in: query}]}", 5, 48, "must have 'name' and 'in'")]
    public void What_is_not_openapi_is_reported(string yaml, int line, int column, string message) =>
        AssertProblem(Check(yaml), DiagnosticCodes.NotOpenApi, line, column, message);

    [Theory]
    [InlineData("openapi: 3.1.0\ninfo: {}\ncomponents: {}")]
    [InlineData("openapi: 3.1.0\ninfo: {}\nwebhooks: {}")]
    [InlineData("openapi: 3.1.0\ninfo: {}\npaths:\n  /a:\n    get: {operationId: A}")]
    public void What_is_optional_in_3_1_may_be_missing_there(string yaml) => Assert.Empty(Check(yaml));

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.0.3")]
    [InlineData("3.1")]
    [InlineData("3.2")]
    [InlineData("3.2.0")]
    public void Versions_3_0_to_3_2_are_read(string version) =>
        Assert.Empty(Check(Good.Replace("3.1.0", version, StringComparison.Ordinal)));

    [Theory]
    [InlineData("'#/components/responses/None'", "names nothing")]
    [InlineData("'other.yaml#/A'", "outside this document")]
    [InlineData("'Ok'", "outside this document")]
    [InlineData("12", "must be text")]
    public void A_reference_that_leads_nowhere_is_reported(string reference, string message) =>
        AssertProblem(Check(Good.Replace("'#/components/responses/Ok'", reference, StringComparison.Ordinal)), DiagnosticCodes.BadReference, 7, 33, message);

    [Fact]
    public void References_in_a_circle_are_reported()
    {
        var problems = Check(Good + "\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n    C: {properties: {c: {$ref: '#/components/schemas/C'}}}");

        Assert.Equal([12, 13], problems.Select(problem => problem.Position!.Value.Line));
    }

    [Fact]
    public void A_property_named_ref_and_data_are_not_references()
    {
        Assert.Empty(Check(Good + "\n  schemas:\n    A: {properties: {$ref: {type: string}, example: {type: string}}, example: {$ref: nowhere}, x-a: {$ref: nowhere}}"));
    }

    [Fact]
    public void Pointers_are_unescaped() =>
        Assert.Equal("v", Reference.Find(YamlNodeReader.Read("'a/b': [{'c~ d': v}]"), "#/a~1b/0/c~0%20d").AsText());

    [Theory]
    [InlineData("x-none: 1", 5, "has no 'operationId'")]
    [InlineData("operationId: ''", 5, "has no 'operationId'")]
    [InlineData("operationId: Things_List", 25, "already that of 'get /a' on line 5")]
    [InlineData("operationId: Things_list", 25, "'Things.List', which 'Things_List' on line 5 gives too")]
    [InlineData("operationId: Things_ListAsync", 25, "'Things.List'")]
    public void Operations_without_a_method_of_their_own_are_reported(string member, int column, string message)
    {
        var yaml = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  operationId: Things_List
                  responses: {'200': {description: ok}}
              /b:
                post: {MEMBER, responses: {'200': {description: ok}}}
            """;

        AssertProblem(Check(yaml.Replace("MEMBER", member, StringComparison.Ordinal)), DiagnosticCodes.BadOperationId, 9, column, message);
    }

    private static void AssertProblem(Diagnostic[] problems, string code, int line, int column, string message)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((code, new Position(line, column)), (problem.Code, problem.Position!.Value));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static Diagnostic[] Check(string yaml) => [.. DocumentChecker.Check("a.yaml", YamlNodeReader.Read(yaml))];
}
