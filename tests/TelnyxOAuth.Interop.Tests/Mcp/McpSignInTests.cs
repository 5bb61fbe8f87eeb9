using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ModelContextProtocol.Authentication;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Mcp;

/// <summary>An MCP server whose users sign in at the Sandbox: by MCP's own client, and by ours.</summary>
public sealed class McpSignInTests
{
    private int _signIns;

    [Fact]
    public async Task MCP_s_own_client_signs_in_at_the_Sandbox_and_calls_a_tool()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var transport = new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = host.Endpoint,
            OAuth = new ClientOAuthOptions
            {
                RedirectUri = new Uri("http://127.0.0.1:1179/callback"),
                DynamicClientRegistration = new DynamicClientRegistrationOptions { ClientName = "MCP's own" },
                AuthorizationCallbackHandler = async (context, cancellationToken) =>
                {
                    var back = await user.AgreeAsync(context.AuthorizationUri, cancellationToken);
                    return new AuthorizationResult { Code = AgreeingUser.Parameter(back, "code"), State = AgreeingUser.Parameter(back, "state"), Iss = AgreeingUser.Parameter(back, "iss") };
                },
            },
        });
        await using var client = await McpClient.CreateAsync(transport).WithinAsync(Limits.Step, "The connection to the MCP server");

        Assert.Contains("with voice", await CallAsync(client, "read"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ours_signs_in_by_the_adapter_calls_a_tool_and_steps_up_where_the_application_agrees()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var asked = new List<string>();
        var options = CreateOptions(host, user);
        options.ConfirmStepUp = (request, _) =>
        {
            asked.AddRange(request.Scopes);
            return Task.FromResult(true);
        };
        using var http = ProtectedResourceHandler.CreateHttpClient(options);
        await using var client = await ConnectAsync(host, http);

        Assert.Equal(["read", "write"], (await client.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.Contains("with voice", await CallAsync(client, "read"), StringComparison.Ordinal);
        Assert.Equal((1, 0), (_signIns, asked.Count));

        Assert.Contains("wrote x with voice messaging", await CallAsync(client, "write"), StringComparison.Ordinal);
        Assert.Equal((2, McpHost.WriteScope), (_signIns, Assert.Single(asked)));
        Assert.Single(host.Refusals);
    }

    [Fact]
    public async Task Where_the_application_does_not_agree_the_tool_is_refused_and_nobody_is_asked_again()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var options = CreateOptions(host, user);
        options.ConfirmStepUp = (_, _) => Task.FromResult(false);
        using var http = ProtectedResourceHandler.CreateHttpClient(options);
        await using var client = await ConnectAsync(host, http);

        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(client, "write"))).StatusCode);
        Assert.Contains("with voice", await CallAsync(client, "read"), StringComparison.Ordinal);
        Assert.Equal(1, _signIns);
    }

    [Fact]
    public async Task A_document_that_describes_the_client_takes_the_place_of_a_registration()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        var options = CreateOptions(host, user);
        options.ClientProfile!.MetadataDocument = host.ClientDocument;
        using var http = ProtectedResourceHandler.CreateHttpClient(options);
        await using var client = await ConnectAsync(host, http);

        Assert.Contains($"read as {host.ClientDocument}", await CallAsync(client, "read"), StringComparison.Ordinal);
        Assert.Null(await options.RegistrationStore.ReadAsync(host.Sandbox.Origin.OriginalString.TrimEnd('/'), default));
    }

    private static Task<McpClient> ConnectAsync(McpHost host, HttpClient http) =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = host.Endpoint }, http)).WithinAsync(Limits.Step, "The connection to the MCP server");

    private static async Task<string> CallAsync(McpClient client, string tool)
    {
        using var limit = new CancellationTokenSource(Limits.Step);
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { ["text"] = "x" }, cancellationToken: limit.Token);
        return string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
    }

    private ProtectedResourceOptions CreateOptions(McpHost host, AgreeingUser user) => new()
    {
        Resource = host.Endpoint,
        ClientProfile = new ClientProfile { Name = "Ours" },
        SignIn = (server, options, cancellationToken) =>
        {
            _signIns++;
            return server.SignInByBrowserAsync(new BrowserSignInOptions { SignIn = options, OpenBrowser = user.OpenAsync }, cancellationToken);
        },
    };
}
