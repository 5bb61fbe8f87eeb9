using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

/// <summary>A host as an application has it, against a server that shares no code with it, over sockets.</summary>
public class ContainerSandboxTests
{
    [Fact]
    public async Task A_host_serves_an_owner_by_key_and_a_machine_by_the_token_of_its_client()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        var owner = await CreateMachineAsync(sandbox);
        var root = Settings.Root(
            ("Telnyx:ApiKey", sandbox.ApiKey),
            ("Telnyx:BaseAddress", sandbox.BaseAddress.AbsoluteUri),
            ("Telnyx:Machine:ClientId", owner.ClientId),
            ("Telnyx:Machine:ClientSecret", owner.ClientSecret),
            ("Telnyx:Machine:ClientAuthentication", "ClientSecretPost"),
            ("Telnyx:Machine:BaseAddress", sandbox.BaseAddress.AbsoluteUri));
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddTelnyxOAuth(root.GetSection("Telnyx"));
        builder.Services.AddTelnyxOAuth("machine", root.GetSection("Telnyx:Machine"));
        using var host = builder.Build();
        await host.StartAsync();

        var byKey = await host.Services.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
        var machine = host.Services.GetRequiredService<ITelnyxOAuthClientFactory>().GetClient("machine");
        var byToken = await machine.OAuthClients.ListAsync();
        var token = await machine.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });
        var state = await machine.OAuth.IntrospectAsync(new IntrospectionRequest { Token = token.AccessToken });
        await host.StopAsync();

        Assert.Equal([owner.ClientId], byKey.Data.Select(client => client.ClientId));
        Assert.Equal([owner.ClientId], byToken.Data.Select(client => client.ClientId));
        Assert.True(state.Active);
    }

    private static async Task<OAuthClient> CreateMachineAsync(SandboxServer sandbox)
    {
        using var client = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress });
        var created = await client.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "Machine",
            AllowedScopes = ["admin"],
            ClientType = ClientType.Confidential,
            AllowedGrantTypes = [GrantType.ClientCredentials],
        });
        return created.Data;
    }
}
