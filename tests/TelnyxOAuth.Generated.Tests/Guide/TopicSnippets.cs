using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>The guide's code for what goes for all operations, and for where a bare port needs more than the original, run against the Sandbox.</summary>
public class TopicSnippets
{
    private static Uri redirectUri { get; } = new("https://app.example/callback");

    [Fact]
    public async Task Handle_errors()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var request = new OAuthClientCreateRequest
        {
            Name = "My OAuth client",
            ClientType = ClientType.Public,
            AllowedScopes = ["no-such-scope"],
            AllowedGrantTypes = [GrantType.RefreshToken],
        };

        // guide: errors
        try
        {
            var created = await telnyx.OAuthClients.CreateAsync(request);
        }
        catch (UnprocessableEntityException exception)
        {
            Console.WriteLine($"A value is not allowed: {exception.ErrorDescription}");
        }
        catch (ApiResponseException exception)
        {
            Console.WriteLine($"{(int)exception.StatusCode} {exception.ErrorCode} (request {exception.RequestId})");
        }
        catch (ApiConnectionException exception)
        {
            Console.WriteLine($"No complete response came: {exception.Message}");
        }
        // end

        var refusal = await Assert.ThrowsAsync<UnprocessableEntityException<OAuthError>>(() => telnyx.OAuthClients.CreateAsync(request));
        Assert.Contains("allowed_scopes", refusal.ErrorDescription!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enumerate_all_pages()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var clients = new List<OAuthClient> { await sandbox.CreateClientAsync(), await sandbox.CreateClientAsync(), await sandbox.CreateClientAsync() };

        // guide: paging
        await foreach (var client in telnyx.OAuthClients.ListAllAsync())
        {
            Console.WriteLine(client.ClientId);
        }
        // end

        // guide: pages
        await foreach (var page in telnyx.OAuthClients.ListAllAsync(new() { ClientType = ClientType.Confidential, PageSize = 2 }).AsPages())
        {
            Console.WriteLine($"{page.Items.Count} of {page.TotalItems}");
        }
        // end

        sandbox.AssertLastRequest("OAuthClients_List");
        var found = new List<string>();
        await foreach (var client in telnyx.OAuthClients.ListAllAsync(new() { PageSize = 2 }))
        {
            found.Add(client.ClientId);
        }

        Assert.Equal(clients.Select(client => client.ClientId).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sign_a_user_in()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var clientId = (await telnyx.OAuth.RegisterAsync(new() { RedirectUris = [redirectUri], TokenEndpointAuthMethod = TokenEndpointAuthMethod.None })).ClientId;

        // guide: sign-in
        using var server = new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(clientId));
        SignIn signIn = server.StartSignIn(redirectUri, new() { Scope = "admin" });
        // end

        var callback = await ConsentAsync(telnyx, signIn.AuthorizationUri);

        // guide: callback
        OAuthTokens tokens = await server.CompleteSignInAsync(signIn, callback);
        // end

        Assert.NotEmpty(tokens.AccessToken);
    }

    [Fact]
    public async Task Clear_what_a_client_has()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var clientId = (await sandbox.CreateClientAsync()).ClientId;
        await telnyx.OAuthClients.UpdateAsync(clientId, new() { LogoUri = new Uri("https://app.example/logo") });

        // guide: clear
        await telnyx.OAuthClients.UpdateAsync(clientId, new() { LogoUri = null });
        // end

        var client = (await telnyx.OAuthClients.GetAsync(clientId)).Data;
        Assert.Equal(("My OAuth client", null), (client.Name, client.LogoUri));
    }

    /// <summary>What the user's browser does.</summary>
    private static async Task<Uri> ConsentAsync(TelnyxOAuthClient telnyx, Uri browser)
    {
        using var http = new HttpClient(ApiHttpHandler.Create());
        using var page = await http.GetAsync(browser);
        var query = page.Headers.Location!.Query.TrimStart('?');
        var token = query.Split('&').Single(pair => pair.StartsWith("consent_token=", StringComparison.Ordinal))["consent_token=".Length..];
        return (await telnyx.OAuth.CreateGrantAsync(new() { Allowed = true, ConsentToken = Uri.UnescapeDataString(token) })).RedirectUri;
    }
}
