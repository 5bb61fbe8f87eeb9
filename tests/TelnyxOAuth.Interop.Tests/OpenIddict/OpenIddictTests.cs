using System;
using System.Threading.Tasks;
using TelnyxOAuth.Interop.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.OpenIddict;

/// <summary>The SDK at a server made with OpenIddict.</summary>
public sealed class OpenIddictTests : IClassFixture<OpenIddictServer>, IDisposable
{
    private readonly OpenIddictServer _server;
    private readonly ServerVisit _visit;

    public OpenIddictTests(OpenIddictServer server)
    {
        _server = server;
        _visit = new ServerVisit(server.Issuer);
    }

    /// <inheritdoc/>
    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Its_metadata_is_found_and_read_and_it_takes_no_registrations()
    {
        var found = await _visit.DiscoverAsync();

        Assert.Equal(_server.Issuer, found.Issuer);
        Assert.Contains("S256", found.CodeChallengeMethodsSupported);
        Assert.True(found.SendsIssuer);
        Assert.Equal(DiscoveryFailure.NoRegistration, (await Assert.ThrowsAsync<DiscoveryException>(() => _visit.Discovery.RegisterAsync(found, new() { Name = "App" }))).Failure);
    }

    [Fact]
    public async Task A_user_signs_in_and_the_token_is_renewed_and_checked_by_the_server_s_keys()
    {
        var client = await _server.RegisterAsync("program", isUsers: true);
        using var server = await _visit.ConnectAsync(client);
        using var telnyx = _visit.ConnectSdk(await _server.RegisterAsync("machine", isUsers: false));

        var tokens = await _visit.SignInAsync(server, "read offline_access");
        var checkedToken = await _visit.CheckAsync(telnyx, tokens.AccessToken, OpenIddictServer.Audience);
        Assert.True(checkedToken.IsValid, checkedToken.Exception?.Message);
        Assert.Equal("ann", checkedToken.Claims["sub"]);
        Assert.False((await _visit.CheckAsync(telnyx, tokens.AccessToken, "https://other.example")).IsValid);

        var renewed = await ServerVisit.RefreshAsync(server, tokens);
        Assert.True((await _visit.CheckAsync(telnyx, renewed.AccessToken, OpenIddictServer.Audience)).IsValid);
        await ServerVisit.RenewAsync(server, renewed);

        // One that was used twice ends all that came of it.
        Assert.Equal("invalid_grant", (await Assert.ThrowsAsync<BadRequestException>(() => server.RefreshAsync(tokens.RefreshToken!))).ErrorCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("client_secret_post")]
    public async Task A_client_gets_tokens_for_itself_which_are_looked_up(string? method)
    {
        var registered = await _server.RegisterAsync("machine", isUsers: false);
        var client = new RegisteredClient(registered.Issuer, registered.ClientId, registered.ClientSecret) { TokenEndpointAuthMethod = method };
        using var server = await _visit.ConnectAsync(client);
        using var telnyx = _visit.ConnectSdk(client);

        var tokens = await server.RequestClientTokenAsync("read");

        await ServerVisit.LookUpAsync(server, telnyx, tokens.AccessToken, "machine");
        Assert.NotEmpty((await telnyx.OAuth.TokenAsync(new TokenRequest { GrantType = GrantType.ClientCredentials })).AccessToken!);
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_by_its_code()
    {
        using var server = await _visit.ConnectAsync(new RegisteredClient(_server.Issuer, "unknown", Secrets.ClientSecret));

        Assert.Equal("invalid_client", (await Assert.ThrowsAsync<UnauthorizedException>(() => server.RequestClientTokenAsync())).ErrorCode);
    }
}
