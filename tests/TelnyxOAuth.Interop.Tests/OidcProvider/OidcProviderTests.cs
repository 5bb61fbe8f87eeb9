using System;
using System.Threading.Tasks;
using TelnyxOAuth.Interop.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.OidcProvider;

/// <summary>The SDK at oidc-provider, a certified server for Node.js.</summary>
public sealed class OidcProviderTests : IClassFixture<OidcProviderServer>, IDisposable
{
    private static readonly Uri Resource = new("https://api.example/mcp");

    private readonly OidcProviderServer _server;
    private readonly ServerVisit _visit;

    public OidcProviderTests(OidcProviderServer server)
    {
        _server = server;
        _visit = new ServerVisit(server.Issuer);
    }

    /// <inheritdoc/>
    public void Dispose() => _visit.Dispose();

    [NodeFact]
    public async Task Its_metadata_is_found_and_read()
    {
        var found = await _visit.DiscoverAsync();

        Assert.Equal(_server.Issuer, found.Issuer);
        Assert.Equal(_server.Issuer + "/oauth/register", found.RegistrationEndpoint!.AbsoluteUri);
        Assert.Contains("S256", found.CodeChallengeMethodsSupported);
        Assert.True(found.SendsIssuer);
    }

    [NodeFact]
    public async Task A_user_signs_in_and_the_token_is_renewed_and_checked_by_the_server_s_keys()
    {
        var client = await RegisterAsync();
        using var server = await _visit.ConnectAsync(client, Resource);
        using var telnyx = _visit.ConnectSdk(client);

        var tokens = await _visit.SignInAsync(server, "read offline_access");
        var checkedToken = await _visit.CheckAsync(telnyx, tokens.AccessToken, Resource.OriginalString);
        Assert.True(checkedToken.IsValid, checkedToken.Exception?.Message);
        Assert.Equal("ann", checkedToken.Claims["sub"]);
        Assert.False((await _visit.CheckAsync(telnyx, tokens.AccessToken, "https://other.example")).IsValid);

        var renewed = await ServerVisit.RefreshAsync(server, tokens);
        Assert.True((await _visit.CheckAsync(telnyx, renewed.AccessToken, Resource.OriginalString)).IsValid);
        await ServerVisit.RenewAsync(server, renewed);

        // One that was used twice ends all that came of it.
        Assert.Equal("invalid_grant", (await Assert.ThrowsAsync<BadRequestException>(() => server.RefreshAsync(tokens.RefreshToken!))).ErrorCode);
    }

    [NodeFact]
    public async Task A_client_is_kept_and_gets_tokens_for_itself_which_are_looked_up()
    {
        var store = new MemoryClientRegistrationStore();
        var found = await _visit.DiscoverAsync();
        var client = await _visit.Discovery.GetClientAsync(found, new() { Name = "Machine", RedirectUris = [], Scope = "read" }, store);
        Assert.Equal(client.ClientId, (await _visit.Discovery.GetClientAsync(found, new() { Name = "Machine", RedirectUris = [] }, store)).ClientId);
        Assert.NotNull(client.ClientSecret);
        using var server = await _visit.ConnectAsync(client);
        using var telnyx = _visit.ConnectSdk(client);

        var tokens = await server.RequestClientTokenAsync("read");

        await ServerVisit.LookUpAsync(server, telnyx, tokens.AccessToken, client.ClientId);
        Assert.NotEmpty((await telnyx.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials })).AccessToken!);
    }

    [NodeFact]
    public async Task The_SDK_s_own_client_registers_and_reads_the_metadata_there()
    {
        using var telnyx = _visit.ConnectSdk(new RegisteredClient(_server.Issuer, "none", "none"));

        var registered = await telnyx.OAuth.RegisterAsync(new ClientRegistrationRequest { ClientName = "App", RedirectUris = [new("https://app.example/back")] });
        var metadata = await telnyx.WellKnown.GetAuthorizationServerMetadataAsync();

        Assert.NotEmpty(registered.ClientId!);
        Assert.Equal(_server.Issuer, metadata.Issuer?.ToString().TrimEnd('/'));
    }

    [NodeFact]
    public async Task What_the_server_refuses_is_told_by_its_code()
    {
        var found = await _visit.DiscoverAsync();

        var exception = await Assert.ThrowsAsync<BadRequestException>(() => _visit.Discovery.RegisterAsync(found, new() { Name = "App", RedirectUris = [new("https://app.example/back"), new("com.example.app:/back")] }));

        Assert.Equal("invalid_redirect_uri", exception.ErrorCode);
        using var server = await _visit.ConnectAsync(new RegisteredClient(_server.Issuer, "unknown", TelnyxOAuth.Testing.Secrets.ClientSecret));
        Assert.Equal("invalid_client", (await Assert.ThrowsAsync<UnauthorizedException>(() => server.RequestClientTokenAsync())).ErrorCode);
    }

    private async Task<RegisteredClient> RegisterAsync() => await _visit.Discovery.RegisterAsync(await _visit.DiscoverAsync(), new() { Name = "Program" });
}
