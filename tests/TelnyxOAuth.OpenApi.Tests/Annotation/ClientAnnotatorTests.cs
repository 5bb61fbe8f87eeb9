using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What the root of a client is told.</summary>
public class ClientAnnotatorTests
{
    private const string Client = "/paths/~1a/get/x-dotnet-client";

    [Fact]
    public void The_first_operation_carries_the_name_and_the_title()
    {
        var root = Annotate("servers: [{url: 'https://api.example/v1/'}]");

        Assert.Equal("{'name':'ThingClient','title':'Things','baseAddress':'https://api.example/v1','schemes':[]}", root.At(Client));
        Assert.Null(root.At("/paths/~1a/post/x-dotnet-client"));
        Assert.Null(root.At("/paths/~1b/get/x-dotnet-client"));
    }

    [Theory]
    [InlineData("servers: [{url: '{scheme}://{host}/v1', variables: {scheme: {default: https}, host: {default: here.example}}}]", "'https://here.example/v1'")]
    [InlineData("servers: [{url: 'https://first.example'}, {url: 'https://second.example'}]", "'https://first.example'")]
    [InlineData("servers: [{url: /v1}]", null)]
    [InlineData("servers: [{url: 'ftp://api.example'}]", null)]
    [InlineData("servers: [{url: 'https://{undeclared}/v1'}]", null)]
    [InlineData("x-none: 1", null)]
    public void The_address_is_the_first_server_s_where_it_can_be_used(string servers, string? expected) =>
        Assert.Equal(expected, Annotate(servers).At(Client + "/baseAddress"));

    [Theory]
    [InlineData("{type: oauth2, flows: {}}", "'kind':'bearer'")]
    [InlineData("{type: openIdConnect, openIdConnectUrl: 'https://id.example'}", "'kind':'bearer','metadataAddress':'https://id.example/'")]
    [InlineData("{type: http, scheme: Bearer}", "'kind':'bearer'")]
    [InlineData("{type: http, scheme: basic}", "'kind':'basic'")]
    [InlineData("{type: http, scheme: digest}", "'kind':'other'")]
    [InlineData("{type: apiKey, in: header, name: X-Key}", "'kind':'header','parameter':'X-Key'")]
    [InlineData("{type: apiKey, in: query, name: key}", "'kind':'query','parameter':'key'")]
    [InlineData("{type: apiKey, in: cookie, name: key}", "'kind':'cookie','parameter':'key'")]
    [InlineData("{type: apiKey, in: header}", "'kind':'other'")]
    [InlineData("{$ref: '#/components/securitySchemes/other'}", "'kind':'basic'")]
    public void A_security_scheme_says_how_its_credential_is_sent(string scheme, string expected) =>
        Assert.Equal(
            $"{{'name':'my-key','property':'MyKey',{expected}}}",
            Annotate($"components: {{securitySchemes: {{my-key: {scheme}, other: {{type: http, scheme: basic}}}}}}").At(Client + "/schemes/0"));

    [Theory]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://id.example/token/', scopes: {}}}}", "'tokenEndpoint':'https://id.example/token/'")]
    [InlineData("{type: oauth2, flows: {authorizationCode: {tokenUrl: 'https://id.example/t?x=1', authorizationUrl: 'https://id.example/a', scopes: {}}}}", "'tokenEndpoint':'https://id.example/t?x=1','authorizationEndpoint':'https://id.example/a'")]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'http://127.0.0.1:5/t', scopes: {}}}}", "'tokenEndpoint':'http://127.0.0.1:5/t'")]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'http://id.example/token', scopes: {}}}}", null)]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://user:pass@id.example/token', scopes: {}}}}", null)]
    [InlineData("{type: oauth2, flows: {clientCredentials: {tokenUrl: '/token', scopes: {}}}}", null)]
    [InlineData("{type: oauth2, flows: {password: {tokenUrl: 'https://id.example/token', scopes: {}}, implicit: {authorizationUrl: 'https://id.example/a', scopes: {}}}}", null)]
    [InlineData("{type: openIdConnect, openIdConnectUrl: 'https://id.example/.well-known/openid-configuration'}", "'metadataAddress':'https://id.example/.well-known/openid-configuration'")]
    public void A_scheme_of_OAuth_says_where_its_tokens_are(string scheme, string? expected) =>
        Assert.Equal(
            $"{{'name':'o','property':'O','kind':'bearer'{(expected is null ? "" : "," + expected)}}}",
            Annotate($"components: {{securitySchemes: {{o: {scheme}}}}}").At(Client + "/schemes/0"));

    [Theory]
    [InlineData("https://api.example/v2", "/oauth/token", "https://api.example/oauth/token")]
    [InlineData("https://api.example/v2/", "oauth/token", "https://api.example/v2/oauth/token")]
    [InlineData("https://api.example", "//id.example/token", "https://id.example/token")]
    [InlineData("http://localhost:5/v2", "/token", "http://localhost:5/token")]
    [InlineData("http://api.example", "/token", null)]
    [InlineData("https://api.example", "/token#a", null)]
    [InlineData("/v2", "/token", null)]
    public void A_relative_token_address_is_relative_to_the_base_address(string server, string tokenUrl, string? expected) =>
        Assert.Equal(
            $"{{'name':'o','property':'O','kind':'bearer'{(expected is null ? "" : $",'tokenEndpoint':'{expected}'")}}}",
            Annotate($"servers: [{{url: '{server}'}}]\ncomponents: {{securitySchemes: {{o: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: '{tokenUrl}', scopes: {{}}}}}}}}}}}}").At(Client + "/schemes/0"));

    [Fact]
    public void No_scheme_takes_the_name_of_an_option_for_the_client_s_tokens()
    {
        const string Key = "clientId: {type: apiKey, in: header, name: X}";

        Assert.Equal("'ClientId'", Annotate($"components: {{securitySchemes: {{{Key}}}}}").At(Client + "/schemes/0/property"));
        Assert.Equal(
            "'ClientIdCredential'",
            Annotate($"components: {{securitySchemes: {{{Key}, o: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: 'https://a.example/t', scopes: {{}}}}}}}}}}}}").At(Client + "/schemes/0/property"));
    }

    [Fact]
    public void A_certificate_is_no_option() =>
        Assert.Equal("[]", Annotate("components: {securitySchemes: {mine: {type: mutualTLS}}}").At(Client + "/schemes"));

    [Fact]
    public void Options_have_names_of_their_own()
    {
        var root = Annotate("components: {securitySchemes: {bearerAuth: {type: oauth2}, BearerAuth: {type: http, scheme: basic}, client: {type: oauth2}, '': {type: oauth2}, ClientRuntime: {type: oauth2}}}");

        Assert.Equal("'BearerAuth'", root.At(Client + "/schemes/0/property"));
        Assert.Equal("'BearerAuthCredential'", root.At(Client + "/schemes/1/property"));
        Assert.Equal("'ClientCredential'", root.At(Client + "/schemes/2/property"));
        Assert.Equal("'Value'", root.At(Client + "/schemes/3/property"));
        Assert.Equal("'ClientRuntimeCredential'", root.At(Client + "/schemes/4/property"));
    }

    [Fact]
    public void Without_a_name_there_is_no_root() =>
        Assert.Null(Annotated.Document("openapi: 3.1.0\npaths: {/a: {get: {operationId: A_Get}}}").At(Client));

    [Fact]
    public void Interfaces_are_said_of_the_root_and_of_each_operation_where_the_project_asks_for_them()
    {
        const string Document = "openapi: 3.1.0\npaths: {/a: {get: {operationId: A_Get}}, /b: {get: {operationId: B_Get}}}";
        string[] places = [Client + "/interfaces", "/paths/~1a/get/x-dotnet-interfaces", "/paths/~1b/get/x-dotnet-interfaces"];

        var with = Annotated.Document(Document, "ThingClient", hasInterfaces: true);
        var without = Annotated.Document(Document, "ThingClient");

        Assert.All(places, place => Assert.Equal("true", with.At(place)));
        Assert.All(places, place => Assert.Null(without.At(place)));
    }

    [Fact]
    public void A_registration_is_said_of_the_root_where_the_project_asks_for_it()
    {
        const string Document = "openapi: 3.1.0\npaths: {/a: {get: {operationId: A_Get}}}";

        Assert.Equal("true", Annotated.Document(Document, "ThingClient", hasRegistration: true).At(Client + "/registration"));
        Assert.Null(Annotated.Document(Document, "ThingClient").At(Client + "/registration"));
    }

    private static Node Annotate(string members) => Annotated.Document(
        "openapi: 3.1.0\ninfo: {title: Things}\npaths:\n  /a: {get: {operationId: A_Get}, post: {operationId: A_Post}}\n  /b: {get: {operationId: B_Get}}\n" + members + "\n",
        clientName: "ThingClient");
}
