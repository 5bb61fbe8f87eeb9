using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>What changes of operations mean to the SDK's users.</summary>
public class OperationComparisonTests
{
    private const string Ok = "responses: {'200': {description: d}}";
    private const string A = "{name: a, in: query, schema: {type: string}}";
    private const string B = "{name: b, in: query, schema: {type: string}}";

    [Theory]
    [InlineData("deprecated: false", "deprecated: true", "Deprecated: Pets.GetAsync is deprecated.")]
    [InlineData("deprecated: true", "deprecated: false", "Changed: Pets.GetAsync is not deprecated any more.")]
    [InlineData("servers: [{url: https://a.example}]", "servers: [{url: https://b.example}]", "Changed: Pets.GetAsync is served at https://b.example now; it was https://a.example.")]
    [InlineData($"parameters: [{A}]", "parameters: []", "Breaking: The parameter a of Pets.GetAsync is gone.")]
    [InlineData("parameters: []", $"parameters: [{A}]", "Added: The parameter a of Pets.GetAsync is new.")]
    [InlineData("parameters: []", "parameters: [{name: a, in: query, required: true, schema: {type: string}}]", "Breaking: The parameter a of Pets.GetAsync is new, and it is required.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, required: true, schema: {type: string}}]", "Breaking: The parameter a of Pets.GetAsync is required now.")]
    [InlineData("parameters: [{name: a, in: query, required: true, schema: {type: string}}]", $"parameters: [{A}]", "Changed: The parameter a of Pets.GetAsync is not required any more.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, deprecated: true, schema: {type: string}}]", "Deprecated: The parameter a of Pets.GetAsync is deprecated.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, x-dotnet-name: other, schema: {type: string}}]", "Breaking: The parameter a of Pets.GetAsync is called other now.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, explode: false, schema: {type: string}}]", "Changed: The parameter a of Pets.GetAsync is written otherwise into the request ('explode').")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, schema: {type: integer}}]", "Breaking: The parameter a of Pets.GetAsync is a 32-bit integer now; it was a string.")]
    [InlineData($"parameters: [{A}, {B}]", $"parameters: [{B}, {A}]", "Breaking: Pets.GetAsync takes its parameters in another order now.")]
    [InlineData("security: []", "security: [{key: []}]", "Breaking: Pets.GetAsync needs credentials now: key.")]
    [InlineData("security: [{key: []}]", "security: []", "Changed: Pets.GetAsync does not accept key any more.", "Added: Pets.GetAsync can be called without credentials now.")]
    [InlineData("security: [{key: []}]", "security: [{key: []}, {oauth: []}]", "Added: Pets.GetAsync accepts oauth now.")]
    [InlineData("security: [{key: []}, {oauth: []}]", "security: [{key: []}]", "Breaking: Pets.GetAsync does not accept oauth any more.")]
    public void Members_of_an_operation(string before, string after, params string[] expected) =>
        Compared.AssertFindings(Compared.Operation($"{before}, {Ok}", $"{after}, {Ok}"), expected);

    [Theory]
    [InlineData("'200': {description: d}, '201': {description: d}", "'200': {description: d}", "Breaking: Pets.GetAsync does not respond with 201 any more.")]
    [InlineData("'200': {description: d}", "'200': {description: d}, '201': {description: d}", "Added: Pets.GetAsync can respond with 201 now.")]
    [InlineData("'200': {description: d}", "'200': {description: d}, '404': {description: d}", "Added: Pets.GetAsync documents the failure 404 now.")]
    [InlineData("'200': {description: d}, '404': {description: d}", "'200': {description: d}", "Changed: Pets.GetAsync does not document the failure 404 any more.")]
    [InlineData("'200': {description: d}", "'200': {description: d, content: {application/json: {}}}", "Breaking: The response 200 of Pets.GetAsync has a body now (application/json).")]
    [InlineData("'200': {description: d, content: {application/json: {}}}", "'200': {description: d}", "Breaking: The response 200 of Pets.GetAsync has no body any more; it was application/json.")]
    [InlineData("'200': {description: d, content: {application/json: {}}}", "'200': {description: d, content: {text/plain: {}}}", "Breaking: The response 200 of Pets.GetAsync is text/plain now; it was application/json.")]
    [InlineData("'200': {description: d}", "'200': {description: d, headers: {X-A: {}}}", "Added: The response 200 of Pets.GetAsync has the header X-A now.")]
    [InlineData("'200': {description: d, headers: {X-A: {}}}", "'200': {description: d}", "Changed: The response 200 of Pets.GetAsync has no header X-A any more.")]
    public void Responses(string before, string after, string expected) =>
        Compared.AssertFindings(Compared.Operation($"responses: {{{before}}}", $"responses: {{{after}}}"), expected);

    [Theory]
    [InlineData("x-none: 1", "requestBody: {content: {application/json: {}}}", "Added: Pets.GetAsync takes a body now.")]
    [InlineData("x-none: 1", "requestBody: {required: true, content: {application/json: {}}}", "Breaking: Pets.GetAsync takes a body now, and it is required.")]
    [InlineData("requestBody: {content: {application/json: {}}}", "x-none: 1", "Breaking: Pets.GetAsync takes no body any more.")]
    [InlineData("requestBody: {content: {application/json: {}}}", "requestBody: {required: true, content: {application/json: {}}}", "Breaking: The body of Pets.GetAsync is required now.")]
    [InlineData("requestBody: {required: true, content: {application/json: {}}}", "requestBody: {content: {application/json: {}}}", "Changed: The body of Pets.GetAsync is not required any more.")]
    [InlineData("requestBody: {content: {application/json: {}}}", "requestBody: {content: {application/x-www-form-urlencoded: {}}}", "Changed: The body of Pets.GetAsync is sent as application/x-www-form-urlencoded now; it was application/json.")]
    [InlineData("requestBody: {content: {application/json: {}}}", "requestBody: {content: {application/pdf: {}}}", "Breaking: The body of Pets.GetAsync is sent as application/pdf now; it was application/json.")]
    public void Bodies(string before, string after, string expected) =>
        Compared.AssertFindings(Compared.Operation($"{before}, {Ok}", $"{after}, {Ok}"), expected);

    [Theory]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}, /b: {get: {operationId: Pets_List, R}}", "/a: {get: {operationId: Pets_Get, R}}", "Breaking: Pets.ListAsync is gone (GET /b).")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, R}}, /b: {get: {operationId: Pets_List, R}}", "Added: Pets.ListAsync is new (GET /b).")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Find, R}}", "Breaking: Pets.GetAsync is called Pets.FindAsync now.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/b: {get: {operationId: Pets_Get, R}}", "Changed: Pets.GetAsync calls GET /b now; it was GET /a.")]
    [InlineData("/a: {x-alternate-path: /b, get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, R}}", "Breaking: Pets.GetAsync can't be called at /b any more.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {x-alternate-path: /b, get: {operationId: Pets_Get, R}}", "Added: Pets.GetAsync can be called at /b too now.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, summary: New., description: New., tags: [new], R}}")]
    public void Operations_that_come_go_and_move(string before, string after, params string[] expected) =>
        Compared.AssertFindings(
            Compared.Documents(
                $"paths: {{{before.Replace("R}", Ok + "}", System.StringComparison.Ordinal)}}}",
                $"paths: {{{after.Replace("R}", Ok + "}", System.StringComparison.Ordinal)}}}"),
            expected);

    [Fact]
    public void A_parameter_of_the_path_is_as_good_as_one_of_the_operation() =>
        Compared.AssertFindings(Compared.Documents(
            $"paths: {{/a: {{parameters: [{A}], get: {{operationId: Pets_Get, {Ok}}}}}}}",
            $"paths: {{/a: {{get: {{operationId: Pets_Get, parameters: [{{$ref: '#/components/parameters/A'}}], {Ok}}}}}}}\n"
            + $"components: {{parameters: {{A: {A}}}}}"));

    [Fact]
    public void A_security_scheme_that_is_another_breaks() =>
        Compared.AssertFindings(
            Compared.Documents(
                $"paths: {{/a: {{get: {{operationId: Pets_Get, {Ok}}}}}}}\ncomponents: {{securitySchemes: {{key: {{type: apiKey, in: header, name: X, description: One.}}}}}}",
                $"paths: {{/a: {{get: {{operationId: Pets_Get, {Ok}}}}}}}\ncomponents: {{securitySchemes: {{key: {{type: apiKey, in: query, name: X, description: Two.}}}}}}"),
            "Breaking: The security scheme key is another ('in').");
}
