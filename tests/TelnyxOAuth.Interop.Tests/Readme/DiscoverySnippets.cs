using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using ModelContextProtocol.Client;
using TelnyxOAuth.Interop.Tests.Mcp;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Readme;

/// <summary>The code of the page on discovery, at an MCP server whose tokens the Sandbox issues.</summary>
public sealed class DiscoverySnippets
{
    [Fact]
    public async Task Give_an_MCP_client_a_handler_that_keeps_what_it_got()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var server = host.Endpoint;
        var folder = Path.Combine(Path.GetTempPath(), "toa-" + Guid.NewGuid().ToString("N"));
        var store = new MemoryTokenStore();

        // readme: resource-options
        var options = new ProtectedResourceOptions
        {
            Resource = server,
            ClientProfile = new ClientProfile { Name = "My program" },
            ConfirmStepUp = (request, _) => Task.FromResult(AskUser(request.Scopes)),
        };
        // end

        // readme: resource-stores
        options.RegistrationStore = new FileClientRegistrationStore(folder);   // readable by this user only
        options.TokenStore = store;                                            // yours, encrypted at rest
        // end

        // The system's browser is another's to start.
        options.SignIn = (authorizationServer, asked, cancellationToken) =>
            authorizationServer.SignInByBrowserAsync(new() { SignIn = asked, OpenBrowser = user.OpenAsync }, cancellationToken);
        try
        {
            // readme: resource-handler
            using var http = ProtectedResourceHandler.CreateHttpClient(options);
            var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = server }, http);
            await using var client = await McpClient.CreateAsync(transport);
            // end

            Assert.Equal(2, (await client.ListToolsAsync()).Count);
            Assert.Single(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Go_step_by_step()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var address = host.Endpoint;
        var registrations = new MemoryClientRegistrationStore();

        // readme: discovery-steps
        using var discovery = new AuthorizationDiscovery(new AuthorizationDiscoveryOptions());
        DiscoveredResource resource = await discovery.ReadResourceAsync(address);
        DiscoveredServer server = await discovery.ReadServerAsync(resource.AuthorizationServers[0]);
        RegisteredClient client = await discovery.GetClientAsync(server, new ClientProfile { Name = "My program" }, registrations);

        var options = AuthorizationServerOptions.From(server, client);
        options.Resources = [resource.Resource];
        using var authorizationServer = new AuthorizationServerClient(options);
        // end

        var tokens = await authorizationServer.SignInByBrowserAsync(new() { OpenBrowser = user.OpenAsync, SignIn = new() { Scope = "voice" } });
        Assert.Equal(address.OriginalString, new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(tokens.AccessToken).GetClaim("aud").Value);
    }

    [Fact]
    public async Task Check_and_look_up()
    {
        await using var sandbox = await TelnyxOAuth.Sandbox.SandboxServer.StartAsync();
        using var discovery = new AuthorizationDiscovery(new AuthorizationDiscoveryOptions());
        var server = await discovery.ReadServerAsync(sandbox.Origin.OriginalString.TrimEnd('/'));
        var client = await discovery.RegisterAsync(server, new ClientProfile { Name = "Machine", RedirectUris = [] });
        using var authorizationServer = new AuthorizationServerClient(AuthorizationServerOptions.From(server, client));
        var token = (await authorizationServer.RequestClientTokenAsync()).AccessToken;

        // readme: discovery-check
        string keys = await discovery.ReadKeysAsync(server);   // JSON, for any library that checks signatures
        TokenIntrospection known = await authorizationServer.IntrospectAsync(token);
        // end

        Assert.NotEmpty(new Microsoft.IdentityModel.Tokens.JsonWebKeySet(keys).GetSigningKeys());
        Assert.True(known.IsActive);
        Assert.Equal(client.ClientId, known.ClientId);
    }

    [Fact]
    public void A_program_without_a_user_has_a_client()
    {
        var options = new ProtectedResourceOptions { Resource = new Uri("https://api.example/mcp") };
        const string issuer = "https://as.example";
        const string clientId = "c1";
        const string clientSecret = TelnyxOAuth.Testing.Secrets.ClientSecret;

        // readme: resource-machine
        options.Client = new RegisteredClient(issuer, clientId, clientSecret);
        options.SignIn = (server, asked, cancellationToken) => server.RequestClientTokenAsync(asked.Scope, cancellationToken);
        // end

        using var handler = new ProtectedResourceHandler(options);
        Assert.DoesNotContain(clientSecret, options.Client.ToString(), StringComparison.Ordinal);
    }

    private static bool AskUser(IReadOnlyList<string> scopes) => scopes.Count > 0;
}
