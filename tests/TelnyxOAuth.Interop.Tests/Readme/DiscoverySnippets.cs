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
        var mcpServer = host.Endpoint;
        var folder = Path.Combine(Path.GetTempPath(), "toa-" + Guid.NewGuid().ToString("N"));
        var store = new MemoryTokenStore();

        // readme: resource-options
        var options = new ProtectedResourceOptions
        {
            Resource = mcpServer,   // a Uri
            ClientProfile = new ClientProfile { Name = "My program" },
            ConfirmStepUp = (request, _) => Task.FromResult(AskUser(request.Scopes)),   // AskUser: a question of yours
        };
        // end

        // readme: resource-stores
        options.RegistrationStore = new FileClientRegistrationStore(folder);   // folder: a path; readable by this user only
        options.TokenStore = store;                                            // store: a TokenStore of yours, encrypted at rest
        // end

        // The system's browser is another's to start.
        options.SignIn = (authorizationServer, asked, cancellationToken) =>
            authorizationServer.SignInByBrowserAsync(new() { SignIn = asked, OpenBrowser = user.OpenAsync }, cancellationToken);
        try
        {
            // readme: resource-handler
            using var http = ProtectedResourceHandler.CreateHttpClient(options);
            var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = mcpServer }, http);
            var limit = TimeSpan.FromMinutes(15);   // as long as a sign-in may take
            await using var client = await McpClient.CreateAsync(
                transport, new McpClientOptions { DiscoverProbeTimeout = limit, InitializationTimeout = limit });
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
        var mcpServer = host.Endpoint;
        var registrations = new MemoryClientRegistrationStore();

        // readme: discovery-steps
        using var discovery = new AuthorizationDiscovery(new AuthorizationDiscoveryOptions());
        DiscoveredResource resource = await discovery.ReadResourceAsync(mcpServer);
        DiscoveredServer found = await discovery.ReadServerAsync(resource.AuthorizationServers[0]);

        // registrations: a ClientRegistrationStore, such as the one above
        RegisteredClient client = await discovery.GetClientAsync(found, new ClientProfile { Name = "My program" }, registrations);

        var options = AuthorizationServerOptions.From(found, client);
        options.Resources = [resource.Resource];
        using var authorizationServer = new AuthorizationServerClient(options);
        // end

        var tokens = await authorizationServer.SignInByBrowserAsync(new() { OpenBrowser = user.OpenAsync, SignIn = new() { Scope = "voice" } });
        Assert.Equal(mcpServer.OriginalString, new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(tokens.AccessToken).GetClaim("aud").Value);
    }

    [Fact]
    public async Task Check_and_look_up()
    {
        await using var sandbox = await TelnyxOAuth.Sandbox.SandboxServer.StartAsync();
        using var discovery = new AuthorizationDiscovery(new AuthorizationDiscoveryOptions());
        var found = await discovery.ReadServerAsync(sandbox.Origin.OriginalString.TrimEnd('/'));
        var apiClient = await discovery.RegisterAsync(found, new ClientProfile { Name = "Machine", RedirectUris = [] });
        using var machine = new AuthorizationServerClient(AuthorizationServerOptions.From(found, apiClient));
        var token = (await machine.RequestClientTokenAsync()).AccessToken;

        // readme: discovery-check
        string keys = await discovery.ReadKeysAsync(found);   // JSON, for any library that checks signatures

        // apiClient: the API's own RegisteredClient, with a secret; not the one that signs users in
        using var lookup = new AuthorizationServerClient(AuthorizationServerOptions.From(found, apiClient));
        TokenIntrospection known = await lookup.IntrospectAsync(token);
        // end

        Assert.NotEmpty(new Microsoft.IdentityModel.Tokens.JsonWebKeySet(keys).GetSigningKeys());
        Assert.True(known.IsActive);
        Assert.Equal(apiClient.ClientId, known.ClientId);
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
        options.SignIn = (authorizationServer, asked, cancellationToken) =>
            authorizationServer.RequestClientTokenAsync(asked.Scope, cancellationToken);
        // end

        using var handler = new ProtectedResourceHandler(options);
        Assert.DoesNotContain(clientSecret, options.Client.ToString(), StringComparison.Ordinal);
    }

    private static bool AskUser(IReadOnlyList<string> scopes) => scopes.Count > 0;
}
