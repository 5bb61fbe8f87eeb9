using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A server that is chosen by its name is called by a compiled client.</summary>
public sealed class ServerCallTests : IDisposable
{
    private const string Rest = """
        info: {title: Parts, version: '1'}
        paths:
          /parts: {get: {operationId: Parts_Get, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}}
        components: {schemas: {MyClientServer: {type: object}}}
        """;

    private const string Document = """
        openapi: 3.2.0
        servers:
        - {url: 'https://api.example/v1', description: Production server}
        - url: 'http://127.0.0.1:{port}/{class}/{version}'
          name: regional
          description: "One of several. */ </summary> \" {0}"
          variables: {port: {default: '443', description: The port. </param>}, class: {default: eu, enum: [eu, us, 'a"b']}, version: {default: v1}}
        - {url: /api/v3, description: On premises}
        - {url: 'https://{tenant}.parts.example'}
        - {url: 'https://x.example/"+null+"', description: 'x"; //'}

        """ + Rest;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_go_to_the_server_that_is_chosen()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /eu/v1/parts"] = "200 \"first\"",
            ["GET /us/v2/parts"] = "200 \"second\"",
            ["GET /api/v3/parts"] = "200 \"third\"",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            var port = address.Port.ToString();
            foreach (var chosen in new[] { MyClientServers.Regional(port), MyClientServers.Regional(port, "us", version: "v2"), MyClientServers.OnPremises(address) })
            {
                using var other = new MyClient(new MyClientOptions { BaseAddress = chosen, MaxRetries = 0 });
                lines.Add(await other.Parts.GetAsync());
            }

            lines.Add($"{MyClientServers.Production} {MyClientOptions.DefaultBaseAddress} {MyClientServers.PartsExample("a")} {MyClientServers.X}");
            foreach (var refused in new Func<Uri>[] { () => MyClientServers.Regional(port, "mars"), () => MyClientServers.Regional(port, version: "../admin"), () => MyClientServers.PartsExample("evil.example/"), () => MyClientServers.OnPremises(new Uri("ftp://a.example")) })
            {
                try
                {
                    lines.Add(refused().AbsoluteUri);
                }
                catch (ArgumentException exception)
                {
                    lines.Add(exception.Message);
                }
            }

            return string.Join("\n", lines);
            """);

        Assert.Equal(
            [
                "first", "second", "third",
                "https://api.example/v1 https://api.example/v1 https://a.parts.example/ https://x.example/\"+null+\"",
                "The server variable 'class' can't be 'mars': the document allows eu, us, a\"b.",
                "The server variable 'version' can't be '../admin': it is empty, too long, or has characters that would change more of the address than its place. Set BaseAddress for another address.",
                "The server variable 'tenant' can't be 'evil.example/': it is empty, too long, or has characters that would change more of the address than its place. Set BaseAddress for another address.",
                "The base address 'ftp://a.example' is not an absolute http or https address. (Parameter 'baseAddress')",
            ],
            told.Split('\n'));
    }

    [Fact]
    public async Task A_client_whose_server_is_relative_asks_for_a_base_address()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string> { ["GET /api/v3/parts"] = "200 \"found\"" });

        var told = await CompiledClient.RunAsync(_folder, "openapi: 3.0.3\nservers: [{url: /api/v3/}]\n" + Rest, server.Address, """
            using var own = new MyClient(new MyClientOptions { BaseAddress = MyClientServers.ApiV3(new Uri(address, "/openapi.yaml")) });
            try
            {
                return await own.Parts.GetAsync() + new MyClient(new MyClientOptions());
            }
            catch (ArgumentException exception)
            {
                return exception.Message;
            }
            """);

        Assert.Equal("There is no base address: set the option BaseAddress. (Parameter 'options')", told);
    }

    [Fact]
    public async Task Paths_and_operations_that_have_servers_are_called_there()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /v1/parts"] = "200 \"document\"",
            ["GET /files/parts/1"] = "200 \"path\"",
            ["PUT /eu/uploads/parts/1"] = "200 \"operation\"",
        });
        await using var other = new LoopbackServer(new Dictionary<string, string> { ["GET /logs"] = "200 \"other\"" });

        var told = await CompiledClient.RunAsync(_folder, """
            openapi: 3.0.3
            info: {title: Parts, version: '1'}
            servers: [{url: 'SERVER/v1'}]
            paths:
              /parts: {get: {operationId: Parts_List, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}}
              /parts/{id}:
                servers: [{url: 'SERVER/files'}, {url: 'SERVER/never'}]
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: Parts_Get, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
                put:
                  operationId: Parts_Update
                  servers: [{url: '/{region}/uploads', variables: {region: {default: eu, enum: [eu, us]}}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}
              /logs:
                get: {operationId: Logs_Get, servers: [{url: OTHER}], responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
            """.Replace("SERVER/", server.Address.AbsoluteUri, StringComparison.Ordinal).Replace("OTHER", other.Address.AbsoluteUri, StringComparison.Ordinal), server.Address, """
            using var own = new MyClient(new MyClientOptions { MaxRetries = 0 });
            return string.Join(" ", await own.Parts.ListAsync(), await own.Parts.GetAsync("1"), await own.Parts.UpdateAsync("1"), await own.Logs.GetAsync());
            """);

        Assert.Equal("document path operation other", told);
    }

    [Fact]
    public async Task A_client_with_one_address_has_no_class_of_servers() =>
        Assert.Null((await CompiledClient.CompileAsync(_folder, "openapi: 3.0.3\nservers: [{url: 'https://api.example'}]\n" + Rest)).GetTypeByMetadataName("My.Api.MyClientServers"));
}
