using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using Xunit;

public class SandboxedTests
{
    // readme: a test with the Sandbox
    [Fact]
    public async Task A_client_that_was_created_is_listed()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            BaseAddress = sandbox.BaseAddress,   // http://127.0.0.1:PORT/v2
            ApiKey = sandbox.ApiKey,             // a bearer key that it accepts
        });

        await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "My app",
            ClientType = ClientType.Confidential,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.ClientCredentials],
        });

        Assert.Equal("My app", Assert.Single((await telnyx.OAuthClients.ListAsync()).Data).Name);
    }
    // end

    [Fact]
    public async Task A_call_is_retried_that_was_told_to_come_back()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);

        // readme: a call that fails
        sandbox.Fail("OAuthClients_List", SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(2)), times: 2);
        // end

        sandbox.StopFailing();
        sandbox.Fail("OAuthClients_List", SandboxFailure.TooManyRequests(TimeSpan.Zero), times: 2);
        Assert.Empty((await telnyx.OAuthClients.ListAsync()).Data);
    }

    [Fact]
    public async Task A_user_signs_in()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);
        var redirectUri = new Uri("https://app.example/callback");
        var created = await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "My app",
            ClientType = ClientType.Public,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.AuthorizationCode],
            RedirectUris = [redirectUri],
        });
        var options = telnyx.OAuth.CreateAuthorizationServerOptions(created.Data.ClientId);
        var (authorizationEndpoint, tokenEndpoint, clientId) = (options.AuthorizationEndpoint, options.TokenEndpoint, options.ClientId);

        // readme: signing in at any server
        using var server = new AuthorizationServerClient(new AuthorizationServerOptions
        {
            AuthorizationEndpoint = authorizationEndpoint,
            TokenEndpoint = tokenEndpoint,
            ClientId = clientId,
        });
        SignIn signIn = server.StartSignIn(redirectUri, new() { Scope = "admin" });   // send the browser to signIn.AuthorizationUri
        // end

        var callback = await ConsentAsync(telnyx, signIn.AuthorizationUri);

        // readme: ending a sign-in
        OAuthTokens tokens = await server.CompleteSignInAsync(signIn, callback);   // the state is checked, the code is exchanged
        // end

        Assert.NotEmpty(tokens.AccessToken);
    }

    private static TelnyxOAuthClient Connect(SandboxServer sandbox) =>
        new(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });

    /// <summary>What the user's browser and the page with the question do.</summary>
    private static async Task<Uri> ConsentAsync(TelnyxOAuthClient telnyx, Uri address)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var page = await http.GetAsync(address);
        var token = page.Headers.Location!.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith("consent_token=", StringComparison.Ordinal)).Split('=')[1];
        var grant = await telnyx.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = true, ConsentToken = Uri.UnescapeDataString(token) });
        return grant.RedirectUri!;
    }
}
