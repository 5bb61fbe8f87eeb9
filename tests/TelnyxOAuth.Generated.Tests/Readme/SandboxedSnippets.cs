using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Web;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>The pages' code that needs a whole server, which the Sandbox is.</summary>
public class SandboxedSnippets
{
    private static Uri redirectUri { get; } = new("https://app.example/callback");

    [Fact]
    public async Task Use_it()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        Environment.SetEnvironmentVariable("TELNYX_API_KEY", sandbox.ApiKey);
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", sandbox.BaseAddress.AbsoluteUri);
        try
        {
            // readme: use
            using var telnyx = new TelnyxOAuthClient();   // the key is in TELNYX_API_KEY

            var created = await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
            {
                Name = "My app",
                ClientType = ClientType.Confidential,
                AllowedScopes = ["admin"],
                AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
                RedirectUris = [new Uri("https://app.example/callback")],
            });
            OAuthClient app = created.Data;   // app.ClientSecret is shown this once: keep it

            await foreach (var client in telnyx.OAuthClients.ListAllAsync(new() { ClientType = ClientType.Confidential }))
            {
                Console.WriteLine($"{client.ClientId}  {client.Name}");
            }
            // end

            Assert.NotEmpty(app.ClientSecret!);
            Assert.Equal(app.ClientId, Assert.Single((await telnyx.OAuthClients.ListAsync()).Data).ClientId);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TELNYX_API_KEY", null);
            Environment.SetEnvironmentVariable("TELNYX_BASE_URL", null);
        }
    }

    [Fact]
    public async Task Start_it_and_read_pages()
    {
        // readme: sandbox
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            ApiKey = sandbox.ApiKey,
        });
        // end

        await CreateAsync(telnyx);

        // readme: items
        await foreach (OAuthClient client in telnyx.OAuthClients.ListAllAsync(new() { ClientType = ClientType.Confidential }))
        {
            Console.WriteLine(client.Name);
        }
        // end

        // readme: pages
        await foreach (Page<OAuthClient> page in telnyx.OAuthClients.ListAllAsync(new() { PageSize = 100 }).WithLookAhead(1).AsPages())
        {
            Console.WriteLine($"{page.Items.Count} of {page.TotalItems}, more to come: {page.HasNextPage}");
        }
        // end

        Assert.Single((await telnyx.OAuthClients.ListAsync()).Data);
    }

    [Fact]
    public async Task Let_calls_fail()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);

        // readme: failures
        sandbox.Fail("OAuthClients_List", SandboxFailure.TooManyRequests(retryAfter: TimeSpan.Zero), times: 2);
        var clients = await telnyx.OAuthClients.ListAsync();   // refused twice, retried twice

        sandbox.Fail("OAuthGrants_Revoke", SandboxFailure.ServerError, times: 3);
        sandbox.Fail("OAuth_Token", SandboxFailure.Reset);         // the connection is aborted
        sandbox.Fail("OAuth_Introspect", SandboxFailure.Stall());  // no response until the client gives up
        sandbox.StopFailing();
        // end

        Assert.Empty(clients.Data);
        await Assert.ThrowsAsync<NotFoundException<OAuthError>>(() => telnyx.OAuthGrants.RevokeAsync("1"));
    }

    [Fact]
    public async Task Use_tokens_of_a_client()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var owner = Connect(sandbox);
        var machine = await CreateAsync(owner);

        // readme: client-credentials
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            ClientId = machine.ClientId,           // or TELNYX_CLIENT_ID
            ClientSecret = machine.ClientSecret,   // or TELNYX_CLIENT_SECRET
            Scope = "admin",
        });

        var grants = await telnyx.OAuthGrants.ListAsync();   // the first call requests the token, the next ones share it
        // end

        Assert.Empty(grants.Data);
    }

    [Fact]
    public async Task Exchange_a_code()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);
        var clientId = await CreatePublicAsync(telnyx);
        // readme: sign-in
        using var server = new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(clientId));
        SignIn signIn = server.StartSignIn(redirectUri, new() { Scope = "admin" });
        // end

        var callback = await ConsentAsync(telnyx, signIn.AuthorizationUri);
        const string userId = "user-1";

        // readme: callback
        OAuthTokens tokens = await server.CompleteSignInAsync(signIn, callback);
        // end

        Assert.NotEmpty(tokens.AccessToken);

        // readme: user-tokens
        await server.StoreUserTokensAsync(userId, tokens);
        TokenSource user = server.GetUserTokenSource(userId);
        OAuthClientListResponse clients = await telnyx.OAuthClients.WithOptions(new() { TokenSource = user }).ListAsync();
        // end

        Assert.Equal(clientId, Assert.Single(clients.Data).ClientId);
        var refreshed = await server.RefreshAsync(tokens.RefreshToken!);
        Assert.NotEqual(tokens.RefreshToken, refreshed.RefreshToken);
        Assert.Equal("invalid_grant", (await Assert.ThrowsAnyAsync<ApiResponseException>(() => server.CompleteSignInAsync(signIn, callback))).ErrorCode);
    }

    [Fact]
    public async Task Sign_a_user_in_without_a_browser()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);
        var clientId = await CreatePublicAsync(telnyx);
        using var server = new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(clientId));
        var signIn = server.StartSignIn(redirectUri, new() { Scope = "admin" });

        // readme: consent
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var page = await http.GetAsync(signIn.AuthorizationUri);   // leads to the page that asks the user
        string consent = HttpUtility.ParseQueryString(page.Headers.Location!.Query)["consent_token"]!;
        var grant = await telnyx.OAuth.CreateGrantAsync(new() { Allowed = true, ConsentToken = consent });   // the user allows it
        OAuthTokens tokens = await server.CompleteSignInAsync(signIn, grant.RedirectUri);
        // end

        Assert.NotEmpty(tokens.AccessToken);
    }

    [Fact]
    public async Task Change_a_client_and_fail()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var telnyx = Connect(sandbox);
        var id = (await CreateAsync(telnyx)).ClientId;

        // readme: update
        await telnyx.OAuthClients.UpdateAsync(id, new OAuthClientUpdateRequest { Name = "New name" });   // the logo stays
        await telnyx.OAuthClients.UpdateAsync(id, new OAuthClientUpdateRequest { LogoUri = null });      // the logo is cleared
        // end

        var client = (await telnyx.OAuthClients.GetAsync(id)).Data;
        Assert.Equal(("New name", null), (client.Name, client.LogoUri));
        await telnyx.OAuthClients.DeleteAsync(id);

        // readme: failures
        try
        {
            await telnyx.OAuthClients.GetAsync(id);
        }
        catch (NotFoundException exception)
        {
            Console.WriteLine($"{exception.ErrorCode}: {exception.ErrorDescription} (request {exception.RequestId})");
        }
        catch (ApiResponseException exception) when (exception.RetryAfter is { } delay)
        {
            Console.WriteLine($"Still busy after all attempts; come back in {delay}");
        }
        catch (ApiConnectionException)
        {
            // no complete response came; ApiTimeoutException is one of these
        }
        // end

        await Assert.ThrowsAnyAsync<NotFoundException>(() => telnyx.OAuthClients.GetAsync(id));
    }

    /// <summary>What the user's browser does.</summary>
    private static async Task<Uri> ConsentAsync(TelnyxOAuthClient telnyx, Uri browser)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var page = await http.GetAsync(browser);
        var token = Parameter(page.Headers.Location!, "consent_token");
        var grant = await telnyx.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = true, ConsentToken = token });
        return grant.RedirectUri!;
    }

    private static string Parameter(Uri uri, string name) => Uri.UnescapeDataString(
        uri.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);

    private static async Task<string> CreatePublicAsync(TelnyxOAuthClient telnyx) => (await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
    {
        Name = "Public",
        ClientType = ClientType.Public,
        AllowedScopes = ["admin"],
        AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
        RedirectUris = [redirectUri],
    })).Data.ClientId;

    private static TelnyxOAuthClient Connect(SandboxServer sandbox) =>
        new(new TelnyxOAuthClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress });

    private static async Task<OAuthClient> CreateAsync(TelnyxOAuthClient telnyx) => (await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
    {
        Name = "Machine",
        ClientType = ClientType.Confidential,
        AllowedScopes = ["admin"],
        AllowedGrantTypes = [GrantType.ClientCredentials],
        LogoUri = new Uri("https://app.example/logo"),
    })).Data;
}
