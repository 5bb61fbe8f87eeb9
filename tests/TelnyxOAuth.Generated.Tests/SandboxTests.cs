using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using TelnyxOAuth.Testing;
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

        var created = (await sdk.OAuthClients.CreateAsync(Request("Dashboard"))).Data;
        var found = (await sdk.OAuthClients.GetAsync(created.ClientId)).Data;
        var changed = (await sdk.OAuthClients.UpdateAsync(
            created.ClientId, new OAuthClientUpdateRequest { Name = "Bürd 😀", LogoUri = null })).Data;
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
            created.Add((await sdk.OAuthClients.CreateAsync(Request("Client " + i))).Data.ClientId);
        }

        var listed = new List<string>();
        await foreach (var client in sdk.OAuthClients.ListAllAsync(new() { PageSize = 3 }))
        {
            listed.Add(client.ClientId);
        }

        Assert.Equal(created.Order(), listed.Order());
        Assert.Equal("Client 4", Assert.Single((await sdk.OAuthClients.ListAsync(new() { NameContains = "nt 4" })).Data).Name);
        Assert.Empty((await sdk.OAuthClients.ListAsync(new() { ClientType = ClientType.Public })).Data);
    }

    [Fact]
    public async Task A_client_gets_a_token_that_is_active_and_opens_the_api()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var owner = Connect(sandbox);
        var created = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data;
        using var sdk = Connect(sandbox, options => (options.ClientId, options.ClientSecret) = (created.ClientId, created.ClientSecret));

        var token = await sdk.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials, Scope = "admin" });
        var state = await sdk.OAuth.IntrospectAsync(new IntrospectionRequest { Token = token.AccessToken });
        using var bearer = Connect(sandbox, options => options.ApiKey = token.AccessToken);

        Assert.Equal(TokenType.Bearer, token.TokenType);
        Assert.True(state.Active);
        Assert.Equal(created.ClientId, state.ClientId);
        Assert.Single((await bearer.OAuthClients.ListAsync()).Data);
    }

    [Theory]
    [InlineData(TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData(TokenEndpointAuthMethod.Values.ClientSecretPost)]
    public async Task A_client_of_an_id_and_a_secret_opens_the_api_by_itself(string authentication)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var owner = Connect(sandbox);
        var machine = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data;
        using var sdk = ConnectAs(sandbox, machine, options => options.ClientAuthentication = authentication);

        var lists = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sdk.OAuthClients.ListAsync()));
        var own = await sdk.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials });
        var state = await sdk.OAuth.IntrospectAsync(new IntrospectionRequest { Token = own.AccessToken });
        var unknown = await sdk.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "unknown" });

        Assert.All(lists, list => Assert.Equal(machine.ClientId, Assert.Single(list.Data).ClientId));
        Assert.Equal((true, machine.ClientId), (state.Active, state.ClientId));
        Assert.False(unknown.Active);
    }

    [Theory]
    [InlineData(TokenEndpointAuthMethod.Values.ClientSecretBasic)]
    [InlineData(TokenEndpointAuthMethod.Values.ClientSecretPost)]
    public async Task A_wrong_secret_is_a_typed_failure(string authentication)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var owner = Connect(sandbox);
        var machine = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data;
        machine.ClientSecret = "wrong: hush";
        using var sdk = ConnectAs(sandbox, machine, options => options.ClientAuthentication = authentication);

        var ofToken = await Assert.ThrowsAsync<UnauthorizedException<OAuthError>>(() => sdk.OAuthClients.ListAsync());
        var ofIntrospection = await Assert.ThrowsAsync<UnauthorizedException<OAuthError>>(
            () => sdk.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "t" }));

        Assert.Equal(("OAuth.Token", "invalid_client"), (ofToken.OperationName, ofToken.ErrorCode));
        Assert.Equal("invalid_client", ofIntrospection.ErrorCode);
        Assert.DoesNotContain("hush", ofToken.ToString() + ofIntrospection, StringComparison.Ordinal);
    }

#if NET10_0_OR_GREATER // These set the Sandbox's clock, which on older frameworks is another program's.
    [Fact]
    public async Task A_token_that_the_server_counts_as_expired_is_replaced_within_the_call()
    {
        var clock = new ManualTimeProvider();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
        using var owner = Connect(sandbox);
        var machine = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data;
        using var sdk = ConnectAs(sandbox, machine);

        var before = await sdk.OAuthClients.WithResponseAsync(clients => clients.ListAsync());
        clock.Advance(TimeSpan.FromHours(2));
        var after = await sdk.OAuthClients.WithResponseAsync(clients => clients.CreateAsync(Request("Another")));
        var later = await sdk.OAuthClients.WithResponseAsync(clients => clients.ListAsync());

        Assert.Equal((1, 2, 1), (before.Attempts, after.Attempts, later.Attempts));
        Assert.Equal(2, later.Value.Data.Count);
    }

    [Fact]
    public async Task A_token_with_a_short_life_is_renewed_before_the_server_refuses_it()
    {
        var clock = new ManualTimeProvider();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeProvider = clock, AccessTokenLifetime = TimeSpan.FromSeconds(30) });
        using var owner = Connect(sandbox);
        var machine = (await owner.OAuthClients.CreateAsync(Request("Machine"))).Data;
        using var sdk = ConnectAs(sandbox, machine, options => options.TimeProvider = clock);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(1, (await sdk.OAuthClients.WithResponseAsync(clients => clients.ListAsync())).Attempts);
            clock.Advance(TimeSpan.FromSeconds(28));
        }
    }
#endif

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
        Assert.All(keys, key => Assert.All([key.Kty == "RSA" ? key.N : key.X, key.Kty == "RSA" ? key.E : key.Y], Assert.NotNull));
    }

    private static TelnyxOAuthClient Connect(SandboxServer sandbox, Action<TelnyxOAuthClientOptions>? change = null)
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress };
        change?.Invoke(options);
        return options.CreateClient();
    }

    private static TelnyxOAuthClient ConnectAs(SandboxServer sandbox, OAuthClient client, Action<TelnyxOAuthClientOptions>? change = null) =>
        Connect(sandbox, options =>
        {
            (options.ApiKey, options.ClientId, options.ClientSecret) = (null, client.ClientId, client.ClientSecret);
            change?.Invoke(options);
        });

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
