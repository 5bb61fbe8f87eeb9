using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>Users sign in through the pages in a browser, and the SDK is the application that they come from.</summary>
[Collection(SharedBrowser.Name)]
public class ConsentFlowTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_allows_it_is_signed_in_with_and_without_JavaScript(bool hasScripts)
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync(new() { JavaScriptEnabled = hasScripts });
        var application = await pages.RegisterAsync();

        var signIn = await pages.AskAsync(page, application, scope: "voice");
        var heading = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        var text = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        var tokens = await pages.CompleteAsync(application, signIn, await pages.DecideAsync(page, "Allow"));

        Assert.Equal("Switchboard asks for access to your account", heading);
        Assert.Contains("Place and control calls", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send and read messages", text, StringComparison.Ordinal);
        Assert.Contains(pages.Site.Origin.Authority, text, StringComparison.Ordinal);
        Assert.Equal("voice", tokens.Scope);
        Assert.True(await pages.IsActiveAsync(tokens.AccessToken));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Back at the application" }).WaitForAsync();
        Assert.True((await application.RefreshAsync(tokens.RefreshToken!)).AccessToken.Length > 0);
    }

    [BrowserFact]
    public async Task Who_denies_it_is_not_and_leaves_no_grant()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);

        var callback = await pages.DecideAsync(page, "Deny");

        var refusal = await Assert.ThrowsAsync<SignInException>(() => application.CompleteSignInAsync(signIn, callback));
        Assert.Equal((SignInFailure.Refused, "access_denied"), (refusal.Failure, refusal.ErrorCode));
        Assert.Empty((await pages.Telnyx.OAuthGrants.ListAsync()).Data);
    }

    [BrowserFact]
    public async Task A_forged_state_is_not_taken()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var callback = await pages.DecideAsync(page, "Allow");
        var others = application.StartSignIn(pages.Site.RedirectUri);

        var forged = new Uri(callback.AbsoluteUri.Replace(signIn.State, others.State, StringComparison.Ordinal));

        Assert.Equal(SignInFailure.OtherState, (await Assert.ThrowsAsync<SignInException>(() => application.CompleteSignInAsync(signIn, forged))).Failure);
        Assert.Equal("messaging voice", (await pages.CompleteAsync(application, signIn, callback)).Scope);
    }

    [BrowserFact]
    public async Task A_code_that_comes_twice_is_refused_and_takes_its_tokens_along()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var callback = await pages.DecideAsync(page, "Allow");
        var tokens = await pages.CompleteAsync(application, signIn, callback);

        var replayed = await Assert.ThrowsAnyAsync<ApiResponseException>(() => application.CompleteSignInAsync(signIn, callback));

        Assert.Equal("invalid_grant", replayed.ErrorCode);
        Assert.False(await pages.IsActiveAsync(tokens.AccessToken));
    }

    [BrowserFact]
    public async Task A_code_with_another_verifier_is_refused()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var callback = await pages.DecideAsync(page, "Allow");
        var stolen = JsonNode.Parse(application.StartSignIn(pages.Site.RedirectUri).Save())!;
        stolen["state"] = signIn.State;

        var refusal = await Assert.ThrowsAnyAsync<ApiResponseException>(
            () => application.CompleteSignInAsync(SignIn.Load(stolen.ToJsonString()), callback));

        Assert.Equal("invalid_grant", refusal.ErrorCode);
        Assert.Equal("messaging voice", (await pages.CompleteAsync(application, signIn, callback)).Scope);
    }

    [BrowserFact]
    public async Task A_code_that_is_too_old_is_refused()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var callback = await pages.DecideAsync(page, "Allow");

        pages.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("invalid_grant", (await Assert.ThrowsAnyAsync<ApiResponseException>(() => application.CompleteSignInAsync(signIn, callback))).ErrorCode);
    }

    [BrowserFact]
    public async Task A_callback_of_another_server_is_not_taken()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var callback = await pages.DecideAsync(page, "Allow");
        var issuer = "&iss=" + Uri.EscapeDataString(pages.Sandbox.Origin.GetLeftPart(UriPartial.Authority));
        Assert.Contains(issuer, callback.AbsoluteUri, StringComparison.Ordinal);

        var other = new Uri(callback.AbsoluteUri.Replace(issuer, "&iss=https%3A%2F%2Fevil.example", StringComparison.Ordinal));
        var none = new Uri(callback.AbsoluteUri.Replace(issuer, "", StringComparison.Ordinal));

        Assert.Equal(SignInFailure.OtherIssuer, (await Assert.ThrowsAsync<SignInException>(() => application.CompleteSignInAsync(signIn, other))).Failure);
        Assert.Equal(SignInFailure.MalformedCallback, (await Assert.ThrowsAsync<SignInException>(() => application.CompleteSignInAsync(signIn, none))).Failure);
        Assert.Equal("messaging voice", (await pages.CompleteAsync(application, signIn, callback)).Scope);
    }

    [BrowserFact]
    public async Task A_client_that_a_document_describes_is_shown_with_its_site()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var clientId = new Uri(pages.Site.Origin, "/client.json").AbsoluteUri;
        pages.Site.Put("/client.json", "application/json", new JsonObject
        {
            ["client_id"] = clientId,
            ["client_name"] = "Described",
            ["redirect_uris"] = new JsonArray(pages.Site.RedirectUri.AbsoluteUri),
            ["grant_types"] = new JsonArray("authorization_code", "refresh_token"),
            ["token_endpoint_auth_method"] = "none",
        }.ToJsonString());
        var application = pages.SignInsOf(clientId);

        var signIn = await pages.AskAsync(page, application, scope: "voice");
        var text = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        var tokens = await pages.CompleteAsync(application, signIn, await pages.DecideAsync(page, "Allow"));
        await page.GotoAsync(pages.At("/grants").AbsoluteUri);

        Assert.Contains($"described by a program on this device ({pages.Site.Origin.Authority})", text, StringComparison.Ordinal);
        Assert.Equal("voice", tokens.Scope);
        Assert.Contains(pages.Site.Origin.Authority, await page.GetByRole(AriaRole.Heading, new() { Level = 2 }).InnerTextAsync(), StringComparison.Ordinal);
    }
}
