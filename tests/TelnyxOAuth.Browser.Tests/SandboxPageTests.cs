using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>The README's sign-in, at the Sandbox's own page.</summary>
[Collection(SharedBrowser.Name)]
public class SandboxPageTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_user_who_allows_it_in_a_browser_is_signed_in()
    {
        var (client, sandbox) = await StartAsync();
        await using (sandbox)
        using (client)
        {
            var page = await browser.OpenAsync();

            var tokens = await client.SignInByBrowserAsync(Deciding(page, "Allow")).WithinAsync(Limits.Step, "The sign-in");

            Assert.NotEmpty(tokens.AccessToken);
            await page.GetByText("You are signed in").WaitForAsync();
        }
    }

    [BrowserFact]
    public async Task A_user_who_denies_it_is_not()
    {
        var (client, sandbox) = await StartAsync();
        await using (sandbox)
        using (client)
        {
            var page = await browser.OpenAsync();

            var exception = await Assert.ThrowsAsync<SignInException>(() => client.SignInByBrowserAsync(Deciding(page, "Deny")).WithinAsync(Limits.Step, "The refusal"));

            Assert.Equal(SignInFailure.Refused, exception.Failure);
            await page.GetByText("You are not signed in").WaitForAsync();
        }
    }

    private static BrowserSignInOptions Deciding(IPage page, string button) => new()
    {
        OpenBrowser = async (address, _) =>
        {
            await page.GotoAsync(address.AbsoluteUri);
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        },
    };

    private static async Task<(AuthorizationServerClient Client, SandboxServer Sandbox)> StartAsync()
    {
        var sandbox = await SandboxServer.StartAsync();
        using var telnyx = new TelnyxOAuthClient(new() { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });
        var app = await telnyx.OAuthClients.CreateAsync(new()
        {
            Name = "My app",
            ClientType = ClientType.Public,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
            RedirectUris = [new Uri("http://127.0.0.1/callback")],
        });
        return (new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(app.Data.ClientId)), sandbox);
    }
}
