using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Generated.Tests;

/// <summary>The SDK against a server that shares no code with it, over sockets.</summary>
public class SandboxTests
{
    [Fact]
    public async Task A_client_is_created_found_changed_and_deleted()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox);

        var created = (await sdk.OAuthClients.CreateAsync(Request("Dashboard"))).Data!;
        var found = (await sdk.OAuthClients.GetAsync(created.ClientId)).Data!;
        var changed = (await sdk.OAuthClients.UpdateAsync(
            created.ClientId, new OAuthClientUpdateRequest { Name = "Bürd 😀", LogoUri = null })).Data!;
        await sdk.OAuthClients.DeleteAsync(created.ClientId);
        var gone = await Assert.ThrowsAsync<NotFoundException<OAuthError>>(() => sdk.OAuthClients.GetAsync(created.ClientId));

        Assert.False(string.IsNullOrEmpty(created.ClientSecret));
        Assert.Equal(ClientType.Confidential, created.ClientType);
        Assert.Equal((created.ClientId, "Dashboard", created.CreatedAt), (found.ClientId, found.Name, found.CreatedAt));
        Assert.Equal(new Uri("https://app.example/logo"), found.LogoUri);
        Assert.Null(found.ClientSecret);
        Assert.Equal("Bürd 😀", changed.Name);
        Assert.Null(changed.LogoUri);
        Assert.Equal(new Uri("https://app.example/terms"), changed.TosUri);
        Assert.False(string.IsNullOrEmpty(gone.Error.Error));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_is_walked_page_by_page_by_either_route(bool useOlderRoutes)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox, options => options.UseOlderRoutes = useOlderRoutes);
        var created = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            created.Add((await sdk.OAuthClients.CreateAsync(Request("Client " + i))).Data!.ClientId);
        }

        var listed = new List<string>();
        await foreach (var client in sdk.OAuthClients.ListAllAsync(pageSize: 3))
        {
            listed.Add(client.ClientId);
        }

        Assert.Equal(created.Order(), listed.Order());
        Assert.Equal("Client 4", Assert.Single((await sdk.OAuthClients.ListAsync(nameContains: "nt 4")).Data!).Name);
        Assert.Empty((await sdk.OAuthClients.ListAsync(clientType: ClientType.Public)).Data!);
    }

    [Fact]
    public async Task A_client_gets_a_token_that_is_active_and_opens_the_api()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var owner = Connect(sandbox);
        var created = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data!;
        using var sdk = Connect(sandbox, options => (options.ClientId, options.ClientSecret) = (created.ClientId, created.ClientSecret));

        var token = await sdk.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials, Scope = "admin" });
        var state = await sdk.OAuth.IntrospectAsync(new IntrospectionRequest { Token = token.AccessToken });
        using var bearer = Connect(sandbox, options => options.ApiKey = token.AccessToken);

        Assert.Equal(TokenType.Bearer, token.TokenType);
        Assert.True(state.Active);
        Assert.Equal(created.ClientId, state.ClientId);
        Assert.Single((await bearer.OAuthClients.ListAsync()).Data!);
    }

    [Fact]
    public async Task A_wrong_key_is_a_typed_failure()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox, options => options.ApiKey = "wrong");

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => sdk.OAuthClients.ListAsync());
    }

    [Fact]
    public async Task A_value_that_is_not_allowed_is_a_typed_failure()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox);
        var request = Request("Dashboard");
        request.AllowedScopes = ["no_such_scope"];

        var exception = await Assert.ThrowsAsync<UnprocessableEntityException<OAuthError>>(() => sdk.OAuthClients.CreateAsync(request));

        Assert.Contains("allowed_scopes", exception.Error.ErrorDescription, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("%2e")]
    [InlineData("ü😀")]
    public async Task An_id_that_looks_like_a_path_names_no_other_resource(string id)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox);
        if (TestedBuild.IsNetStandard && id == "..")
        {
            await Assert.ThrowsAsync<ArgumentException>(nameof(id), () => sdk.OAuthClients.GetAsync(id));
            return;
        }

        await Assert.ThrowsAnyAsync<NotFoundException>(() => sdk.OAuthClients.GetAsync(id));
    }

    [Fact]
    public async Task The_metadata_says_where_the_sdk_already_goes()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var sdk = Connect(sandbox);

        var metadata = await sdk.WellKnown.GetAuthorizationServerMetadataAsync();
        var keys = (await sdk.OAuth.GetJwksAsync()).Keys!;

        Assert.Equal(
            metadata.AuthorizationEndpoint,
            new Uri(sdk.OAuth.BuildAuthorizationUri("c1", new Uri("https://app.example")).GetLeftPart(UriPartial.Path)));
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.NotEmpty(key.AdditionalProperties));
    }

    private static TelnyxOAuthClient Connect(SandboxServer sandbox, Action<TelnyxOAuthClientOptions>? change = null)
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress };
        change?.Invoke(options);
        return new TelnyxOAuthClient(options, static _ => null);
    }

    private static OAuthClientCreateRequest Request(string name) => new()
    {
        Name = name,
        AllowedScopes = ["admin"],
        ClientType = ClientType.Confidential,
        AllowedGrantTypes = [GrantType.ClientCredentials],
        LogoUri = new Uri("https://app.example/logo"),
        TosUri = new Uri("https://app.example/terms"),
    };
}
