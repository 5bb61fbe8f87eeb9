using System.Linq;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>Which servers of a document can be chosen, and what they are called.</summary>
public class ServerClassAnnotatorTests
{
    [Theory]
    [InlineData("x-none: 1")]
    [InlineData("servers: []")]
    [InlineData("servers: [{url: 'https://api.example/v1/', description: Production}]")]
    [InlineData("servers: [{url: 'https://api.example/v1'}, {url: 'https://api.example/v1/'}]")]
    [InlineData("servers: [{url: /}]")]
    [InlineData("servers: [{url: 'https://api.example'}, {url: 'ftp://files.example'}, {url: 'https://user:pass@api.example'}, {url: ''}, {description: none}, 5]")]
    [InlineData("servers: [{url: '{address}/v1'}]")]
    [InlineData("servers: [{url: '//api.example/v1'}]")]
    public void Where_there_is_nothing_to_choose_there_is_no_class(string servers) => Assert.Null(Annotate(servers).At("/paths/~1a/get/x-dotnet-servers"));

    [Fact]
    public void A_server_has_its_variables_with_defaults_and_values()
    {
        var root = Annotate("""
            servers:
            - {url: 'https://{tenant}.{region}.example/{class}/{base-address}', description: Everything there is to know of it., variables: {region: {default: eu, enum: [us, eu], description: Where.}, class: {default: 1}, base-address: {enum: [a]}, unused: {default: x}}}
            """);

        Assert.Equal(
            "{'name':'MyClientServers','servers':[{'name':'Example','url':'https://{tenant}.{region}.example/{class}/{base-address}','description':'Everything there is to know of it.','variables':["
                + "{'name':'tenant','argument':'tenant'},{'name':'region','argument':'region','default':'eu','allowed':['eu','us'],'description':'Where.'},"
                + "{'name':'class','argument':'@class','default':'1'},{'name':'base-address','argument':'baseAddressValue','default':'a','allowed':['a']}]}]}",
            root.At("/paths/~1a/get/x-dotnet-servers"));
        Assert.Null(root.At("/paths/~1b/get/x-dotnet-servers"));
    }

    [Theory]
    [InlineData("{url: 'https://a.example', name: staging-eu, description: Other}", "StagingEu")]
    [InlineData("{url: 'https://a.example', description: Production server}", "Production")]
    [InlineData("{url: 'https://a.example', description: server}", "Server")]
    [InlineData("{url: 'https://a.example', description: The server with which nobody should ever make a call}", "AExample")]
    [InlineData("{url: 'https://a.example', description: '*'}", "AExample")]
    [InlineData("{url: 'https://a.example', description: Equals}", "AExample")]
    [InlineData("{url: 'https://a.example', description: System}", "AExample")]
    [InlineData("{url: 'https://a.example', name: 'x() => null; //'}", "XNull")]
    [InlineData("{url: 'https://{host}:{port}', variables: {host: {default: a}, port: {default: '80'}}}", "Server")]
    [InlineData("{url: /api/v3}", "ApiV3")]
    [InlineData("{url: '{scheme}://{host}', variables: {scheme: {default: https}, host: {default: a}}}", "Server")]
    public void A_server_is_called_by_its_name_a_short_description_or_its_place(string server, string expected) =>
        Assert.Equal($"'{expected}'", Annotate($"servers: [{{url: 'https://first.example'}}, {server}]").At("/paths/~1a/get/x-dotnet-servers/servers/1/name"));

    [Fact]
    public void Servers_that_would_be_called_alike_are_told_apart()
    {
        var root = Annotate("servers: [{url: 'https://a.example'}, {url: 'http://a.example'}, {url: 'https://a.example/v2'}, {url: 'https://b.example', name: x}, {url: 'https://c.example', name: X}, {url: 'https://a.example/v-2'}]");

        Assert.Equal(
            ["'AExample'", "'HttpAExample'", "'AExampleV2'", "'X'", "'CExample'", "'HttpsAExampleV2'"],
            Enumerable.Range(0, 6).Select(index => root.At($"/paths/~1a/get/x-dotnet-servers/servers/{index}/name")));
    }

    [Fact]
    public void A_schema_keeps_its_name() =>
        Assert.Equal("'MyClientServersValues'", Annotate("servers: [{url: /v1}]\ncomponents: {schemas: {MyClientServers: {type: object, properties: {a: {type: string}}}}}").At("/paths/~1a/get/x-dotnet-servers/name"));

    private static Node Annotate(string members) => Annotated.Document(
        "openapi: 3.1.0\ninfo: {title: Things}\npaths:\n  /a: {get: {operationId: A_Get}}\n  /b: {get: {operationId: B_Get}}\n" + members + "\n",
        clientName: "MyClient");
}
