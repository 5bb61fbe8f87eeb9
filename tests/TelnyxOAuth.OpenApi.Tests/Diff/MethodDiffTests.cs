using System;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>What changes of operations mean to those who call the client.</summary>
public class MethodDiffTests
{
    private const string Ok = "responses: {'204': {description: d}}";
    private const string A = "{name: a, in: query, schema: {type: string}}";
    private const string B = "{name: b, in: query, schema: {type: string}}";
    private const string RequiredA = "{name: a, in: query, required: true, schema: {type: string}}";
    private const string RequiredB = "{name: b, in: query, required: true, schema: {type: string}}";

    [Theory]
    [InlineData("deprecated: false", "deprecated: true", "Deprecated: Pets.GetAsync is deprecated.")]
    [InlineData("deprecated: true", "deprecated: false", "Changed: Pets.GetAsync is not deprecated any more.")]
    [InlineData("servers: [{url: https://a.example}]", "servers: [{url: https://b.example}]", "Wire: Pets.GetAsync has 'https://b.example' as its server now; it was 'https://a.example'.")]
    [InlineData($"parameters: [{A}]", "parameters: []", "Breaking: The type PetGetOptions is gone.")]
    [InlineData("parameters: []", $"parameters: [{A}]", "Added: The type PetGetOptions is new.")]
    [InlineData($"parameters: [{A}]", $"parameters: [{A}, {B}]", "Added: PetGetOptions.B is new.")]
    [InlineData($"parameters: [{A}, {B}]", $"parameters: [{A}]", "Breaking: PetGetOptions.B is gone.")]
    [InlineData("parameters: []", "parameters: [{name: a, in: query, required: true, schema: {type: string}}]", "Breaking: The parameter a of Pets.GetAsync is new, and it is required.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, required: true, schema: {type: string}}]", "Breaking: The parameter a of Pets.GetAsync is required now.", "Breaking: The type PetGetOptions is gone.")]
    [InlineData("parameters: [{name: a, in: query, required: true, schema: {type: string}}]", $"parameters: [{A}]", "Breaking: The parameter a of Pets.GetAsync is not required any more: it is PetGetOptions.A now.", "Added: The type PetGetOptions is new.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, deprecated: true, schema: {type: string}}]", "Deprecated: PetGetOptions.A is deprecated.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, x-dotnet-name: other, schema: {type: string}}]", "Breaking: PetGetOptions.A is called PetGetOptions.Other now.")]
    [InlineData("parameters: [{name: a_b, in: query, schema: {type: string}}]", "parameters: [{name: aB, in: query, schema: {type: string}}]", "Wire: PetGetOptions.AB is aB on the wire now; it was a_b.")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: header, schema: {type: string}}]", "Wire: PetGetOptions.A is sent in the header now; it was sent in the query.")]
    [InlineData("parameters: [{name: a, in: query, schema: {type: array, items: {type: string}}}]", "parameters: [{name: a, in: query, explode: false, schema: {type: array, items: {type: string}}}]", "Wire: PetGetOptions.A is written otherwise into the request (style, explode).")]
    [InlineData($"parameters: [{A}]", "parameters: [{name: a, in: query, schema: {type: integer}}]", "Breaking: PetGetOptions.A is long? now; it was string?.")]
    [InlineData($"parameters: [{A}, {B}]", $"parameters: [{B}, {A}]")]
    [InlineData($"parameters: [{RequiredA}, {RequiredB}]", $"parameters: [{RequiredB}, {RequiredA}]", "Breaking: Pets.GetAsync takes its parameters in another order now.")]
    [InlineData($"parameters: [{RequiredA}]", "parameters: [{name: a, in: query, required: true, deprecated: true, schema: {type: string}}]", "Wire: The parameter a of Pets.GetAsync is deprecated.")]
    [InlineData($"parameters: [{RequiredA}]", "parameters: [{name: a, in: header, required: true, schema: {type: string}}]", "Wire: The parameter a of Pets.GetAsync is sent in the header now; it was sent in the query.")]
    [InlineData($"parameters: [{RequiredA}]", "parameters: [{name: a, in: query, required: true, schema: {type: integer}}]", "Breaking: The parameter a of Pets.GetAsync is long now; it was string.")]
    [InlineData("security: []", "security: [{key: []}]", "Wire: Pets.GetAsync needs credentials now: key.")]
    [InlineData("security: [{key: []}, {}]", "security: [{key: []}]", "Wire: Pets.GetAsync needs credentials now: key.")]
    [InlineData("security: [{key: []}]", "security: []", "Wire: Pets.GetAsync can be called without credentials now.")]
    [InlineData("security: [{key: []}]", "security: [{key: []}, {oauth: []}]", "Wire: Pets.GetAsync accepts oauth now.")]
    [InlineData("security: [{key: []}, {oauth: []}]", "security: [{key: []}]", "Wire: Pets.GetAsync does not accept oauth any more.")]
    public void Members_of_an_operation(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Operation($"{before}, {Ok}", $"{after}, {Ok}"), expected);

    [Theory]
    [InlineData("'204': {description: d}", "'201': {description: d}")]
    [InlineData("'204': {description: d}", "'204': {description: d}, '404': {description: d}")]
    [InlineData("'204': {description: d}", "'200': {description: d, content: {application/json: {schema: {type: string}}}}", "Breaking: Pets.GetAsync returns string now; it returned nothing.")]
    [InlineData("'200': {description: d, content: {application/json: {schema: {type: string}}}}", "'204': {description: d}", "Breaking: Pets.GetAsync returns nothing now; it returned string.")]
    [InlineData("'200': {description: d, content: {application/json: {schema: {type: string}}}}", "'200': {description: d, content: {application/json: {schema: {type: [string, 'null']}}}}", "Breaking: Pets.GetAsync returns string? now; it returned string.")]
    [InlineData("'200': {description: d, content: {application/json: {schema: {type: [string, 'null']}}}}", "'200': {description: d, content: {application/json: {schema: {type: string}}}}", "Changed: Pets.GetAsync returns string now; it returned string?.")]
    [InlineData("'204': {description: d}", "'204': {description: d}, '404': {description: d, content: {application/json: {schema: {properties: {code: {type: string}}}}}}", "Added: The failure 404 of Pets.GetAsync has GetPetError now.", "Added: The type GetPetError is new.")]
    [InlineData("'204': {description: d}, '404': {description: d, content: {application/json: {schema: {properties: {code: {type: string}}}}}}", "'204': {description: d}", "Breaking: The failure 404 of Pets.GetAsync has no GetPetError any more.", "Breaking: The type GetPetError is gone.")]
    [InlineData("'200': {description: d, content: {application/json: {schema: {type: integer}}}}", "'200': {description: d, content: {application/jsonl: {schema: {type: integer}}}}", "Breaking: Pets.GetAsync returns IAsyncEnumerable<long> now; it returned long.", "Wire: Pets.GetAsync has 'application/jsonl, application/json;q=0.5' as its accepted media types now; it was none.")]
    [InlineData("'200': {description: d, content: {application/json: {schema: {type: integer}}}}", "'200': {description: d, content: {application/json: {schema: {type: integer}}, text/event-stream: {schema: {type: integer}}}}", "Added: Pets.GetStreamAsync is new (GET /pets).")]
    public void Responses(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Operation($"responses: {{{before}}}", $"responses: {{{after}}}"), expected);

    [Theory]
    [InlineData("x-none: 1", "requestBody: {content: {application/json: {schema: {type: string}}}}", "Breaking: The parameter request of Pets.GetAsync is new.")]
    [InlineData("requestBody: {content: {application/json: {schema: {type: string}}}}", "requestBody: {required: true, content: {application/json: {schema: {type: string}}}}", "Breaking: The parameter request of Pets.GetAsync is required now.")]
    [InlineData("requestBody: {required: true, content: {application/json: {schema: {type: string}}}}", "requestBody: {content: {application/json: {schema: {type: string}}}}", "Changed: The parameter request of Pets.GetAsync is not required any more.")]
    [InlineData("requestBody: {content: {application/json: {schema: {type: string}}}}", "requestBody: {content: {application/vnd.pets+json: {schema: {type: string}}}}", "Wire: Pets.GetAsync has 'application/vnd.pets+json' as its media type of the body now; it was 'application/json'.")]
    public void Bodies(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Operation($"{before}, {Ok}", $"{after}, {Ok}"), expected);

    [Theory]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}, /b: {get: {operationId: Pets_List, R}}", "/a: {get: {operationId: Pets_Get, R}}", "Breaking: Pets.ListAsync is gone (GET /b).")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, R}}, /b: {get: {operationId: Pets_List, R}}", "Added: Pets.ListAsync is new (GET /b).")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Find, R}}", "Breaking: Pets.GetAsync is called Pets.FindAsync now.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/b: {get: {operationId: Pets_Get, R}}", "Wire: Pets.GetAsync calls GET /b now; it was GET /a.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {post: {operationId: Pets_Get, R}}", "Wire: Pets.GetAsync calls POST /a now; it was GET /a.")]
    [InlineData("/a: {x-alternate-path: /b, get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, R}}", "Wire: Pets.GetAsync has none as its other path now; it was '/b'.")]
    [InlineData("/a: {get: {operationId: Pets_Get, R}}", "/a: {get: {operationId: Pets_Get, summary: New., description: New., R}}")]
    public void Operations_that_come_go_and_move(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Documents(Paths(before), Paths(after)), expected);

    [Fact]
    public void A_tag_that_is_called_otherwise_renames_the_methods_of_its_resource() =>
        Compared.AssertChanges(
            Compared.Documents(Paths("/pets: {get: {operationId: list, tags: [Pets], R}}"), Paths("/pets: {get: {operationId: list, tags: [Animals], R}}")),
            "Breaking: Pets.ListAsync is called Animals.ListAsync now.");

    [Fact]
    public void An_operation_id_that_compiles_to_the_same_method_changes_nothing() =>
        Compared.AssertChanges(Compared.Documents(
            Paths("'/pets/{id}': {get: {operationId: getPet, tags: [Pets], R}}"), Paths("'/pets/{id}': {get: {operationId: getPets, tags: [Pets], R}}")));

    [Fact]
    public void A_parameter_of_the_path_is_as_good_as_one_of_the_operation() =>
        Compared.AssertChanges(Compared.Documents(
            $"paths: {{/a: {{parameters: [{A}], get: {{operationId: Pets_Get, {Ok}}}}}}}",
            $"paths: {{/a: {{get: {{operationId: Pets_Get, parameters: [{{$ref: '#/components/parameters/A'}}], {Ok}}}}}}}\ncomponents: {{parameters: {{A: {A}}}}}"));

    [Theory]
    [InlineData("{type: apiKey, in: header, name: X, description: One.}", "{type: apiKey, in: header, name: X, description: Two.}")]
    [InlineData("{type: apiKey, in: header, name: X}", "{type: apiKey, in: query, name: X}", "Wire: The option Key is sent as query X now; it was header X.")]
    [InlineData("{type: apiKey, in: header, name: X}", "{type: http, scheme: bearer}", "Breaking: The option Key is ApiCredential? now; it was string?.")]
    [InlineData("{type: oauth2, flows: {}}", "{type: openIdConnect, openIdConnectUrl: 'https://a.example/m'}", "Added: The option ClientId is new.", "Added: The option ClientSecret is new.", "Added: The option Scope is new.", "Added: The option TokenEndpoint is new.", "Added: The option TokenSource is new.")]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}}", "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://b.example/t', scopes: {}}}}", "Wire: Tokens come from https://b.example/t now; they came from https://a.example/t.")]
    [InlineData("{type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://a.example/a', tokenUrl: 'https://a.example/t', scopes: {}}}}", "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}}", "Breaking: The option DefaultAuthorizationEndpoint is gone.", "Wire: Tokens come from https://a.example/t now; they came from https://a.example/t https://a.example/a.")]
    public void A_security_scheme_is_an_option_of_the_client(string before, string after, params string[] expected)
    {
        var paths = Paths("/a: {get: {operationId: Pets_Get, R}}");

        Compared.AssertChanges(
            Compared.Documents($"{paths}\ncomponents: {{securitySchemes: {{key: {before}}}}}", $"{paths}\ncomponents: {{securitySchemes: {{key: {after}}}}}"), expected);
    }

    [Theory]
    [InlineData("servers: [{url: https://a.example}]", "servers: [{url: https://b.example}]", "Wire: The default of the option BaseAddress is https://b.example now; it was https://a.example.")]
    [InlineData("servers: [{url: https://a.example}]", "x-none: 1", "Breaking: The option BaseAddress has no default any more.")]
    [InlineData("x-none: 1", "servers: [{url: https://a.example}]", "Added: The option BaseAddress has a default now: https://a.example.")]
    public void The_first_server_is_where_the_client_calls(string before, string after, params string[] expected)
    {
        var paths = Paths("/a: {get: {operationId: Pets_Get, R}}");

        Compared.AssertChanges(Compared.Documents($"{before}\n{paths}", $"{after}\n{paths}"), expected);
    }

    [Theory]
    [InlineData("{url: https://b.example, description: Second server}", "{url: https://c.example, description: Second server}", "Wire: The server Second is at https://c.example now; it was at https://b.example.")]
    [InlineData("{url: https://b.example, description: Second}", "{url: https://b.example, description: Other}", "Breaking: The server Second (https://b.example) is gone.", "Added: The server Other (https://b.example) is new.")]
    [InlineData("{url: https://b.example, description: Second}", "{url: 'https://{site}.example', description: Second, variables: {site: {default: b}}}", "Breaking: The server Second is a method of ([string site]) now; it was a property.")]
    [InlineData("{url: 'https://{site}.example', description: Second, variables: {site: {default: b, enum: [b, c]}}}", "{url: 'https://{site}.example', description: Second, variables: {site: {default: b, enum: [b]}}}", "Wire: The server Second is at https://{site}.example, site: b now; it was at https://{site}.example, site: b or c.")]
    public void The_servers_are_members_of_a_class(string before, string after, params string[] expected)
    {
        var paths = Paths("/a: {get: {operationId: Pets_Get, R}}");

        Compared.AssertChanges(
            Compared.Documents($"servers: [{{url: https://a.example}}, {before}]\n{paths}", $"servers: [{{url: https://a.example}}, {after}]\n{paths}"), expected);
    }

    [Fact]
    public void An_enumerator_comes_and_goes_with_what_makes_a_list_page()
    {
        const string List = "responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: string}}}}}}}}";

        Compared.AssertChanges(
            Compared.Documents(
                $"paths: {{/pets: {{get: {{operationId: Pets_List, {List}}}}}}}",
                $"paths: {{/pets: {{get: {{operationId: Pets_List, parameters: [{{name: page, in: query, schema: {{type: integer}}}}], {List}}}}}}}"),
            "Added: Pets.ListAllAsync is new (GET /pets).",
            "Added: The type PetListOptions is new.");
    }

    [Fact]
    public void What_an_enumerator_shares_with_its_list_is_told_once()
    {
        const string List = "responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: string}}}}}}}}";
        const string Page = "{name: page, in: query, schema: {type: integer}}";

        Compared.AssertChanges(
            Compared.Documents(
                $"paths: {{/pets: {{get: {{operationId: Pets_List, parameters: [{Page}, {A}], {List}}}}}}}",
                $"paths: {{/pets: {{get: {{operationId: Pets_List, parameters: [{Page}, {{name: a, in: query, deprecated: true, schema: {{type: string}}}}], {List}}}}}}}"),
            "Deprecated: PetListOptions.A is deprecated.");
    }

    private static string Paths(string paths) => $"paths: {{{paths.Replace("R}", Ok + "}", StringComparison.Ordinal)}}}";

    [Theory]
    [InlineData("", "X-Left: {schema: {type: integer}}", "Added: The response header Left (X-Left) is new.")]
    [InlineData("X-Left: {schema: {type: integer}}", "", "Breaking: The response header Left (X-Left) is gone.")]
    [InlineData("X-Left: {schema: {type: integer}}", "X-Left: {schema: {type: integer, format: int32}}", "Breaking: The response header Left is int now; it was long.")]
    [InlineData("X-Left: {schema: {type: integer}}", "Left: {schema: {type: integer}}", "Wire: The response header Left is Left on the wire now; it was X-Left.")]
    [InlineData("X-Left: {schema: {type: integer}}", "x-left: {deprecated: true, description: d, schema: {type: integer}}", "Deprecated: The response header Left is deprecated.")]
    public void Headers_of_responses(string before, string after, params string[] expected)
    {
        static string Responses(string headers) => $"responses: {{'204': {{description: d, headers: {{{headers}}}}}}}";

        Compared.AssertChanges(Compared.Operation(Responses(before), Responses(after)), expected);
    }
}
