using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>Other sites, and applications that call themselves something else, against the pages.</summary>
[Collection(SharedBrowser.Name)]
public class HostileTests(BrowserFixture browser)
{
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [BrowserFact]
    public async Task A_form_without_its_antiforgery_token_is_refused_and_decides_nothing()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        var signIn = await pages.AskAsync(page, application);
        var address = page.Url;

        await page.EvaluateAsync("document.querySelector('input[name=__RequestVerificationToken]').remove()");
        var refused = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync(), response => response.Request.Method == "POST");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This form is no longer good" }).WaitForAsync();

        Assert.Equal(400, refused.Status);
        Assert.False(pages.Site.IsBack);
        Assert.Empty((await pages.Telnyx.OAuthGrants.ListAsync()).Data);
        await page.GotoAsync(address);
        Assert.Equal("messaging voice", (await pages.CompleteAsync(application, signIn, await pages.DecideAsync(page, "Allow"))).Scope);
    }

    [BrowserFact]
    public async Task A_form_of_another_site_takes_nothing_back()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        await pages.GrantAsync(await pages.RegisterAsync());
        var grant = (await pages.Telnyx.OAuthGrants.ListAsync()).Data[0].Id;
        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        var trap = pages.Site.Put("/trap", "text/html", $"<form method=post action='{pages.At("/grants?handler=Revoke")}'><input name=id value={grant}><button>Win</button></form>");

        await page.GotoAsync(trap.AbsoluteUri);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "This form is no longer good" }).WaitForAsync();

        Assert.Single((await pages.Telnyx.OAuthGrants.ListAsync()).Data);
    }

    [BrowserFact]
    public async Task No_other_site_can_frame_a_page()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var frame = pages.Site.Put("/frame", "text/html", $"<iframe src='{pages.At("/grants")}'></iframe>");

        await page.GotoAsync(frame.AbsoluteUri);

        Assert.Equal(0, await page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "What you have allowed" }).CountAsync());
        Assert.DoesNotContain(page.Frames.Skip(1), inner => inner.Url.StartsWith(pages.Origin.AbsoluteUri, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Every_page_has_the_policy_and_is_kept_nowhere()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        await pages.AskAsync(page, await pages.RegisterAsync());
        using var http = new HttpClient();

        foreach (var address in (string[])[page.Url, pages.At("/grants").AbsoluteUri, pages.At("/nowhere").AbsoluteUri, pages.At("/consent?consent_token=none").AbsoluteUri])
        {
            using var response = await http.GetAsync(new Uri(address));
            Assert.Equal(Policy, response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    [BrowserFact]
    public async Task A_page_obeys_its_policy_and_needs_nothing_that_it_forbids()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var messages = new ConcurrentQueue<string>();
        page.Console += (_, message) => messages.Enqueue(message.Text);

        await pages.AskAsync(page, await pages.RegisterAsync());
        var style = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('button')).borderRadius");
        var before = messages.ToArray();
        await page.EvaluateAsync("document.body.appendChild(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))");

        Assert.NotEqual("0px", style);
        Assert.DoesNotContain(before, message => message.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.NotEqual("1", await page.TitleAsync());
    }

    [BrowserFact]
    public async Task What_an_application_calls_itself_is_shown_and_not_obeyed()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync("<img src=x onerror=\"document.title='own'\">\u202Egnp.live");

        await pages.AskAsync(page, application);

        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        Assert.Equal("<img src=x onerror=\"document.title='own'\">gnp.live asks for access to your account", await heading.InnerTextAsync());
        Assert.Equal(0, await page.Locator("img").CountAsync());
    }

    [BrowserTheory]
    [InlineData(true, "https://app.example/logo.png", 1)]
    [InlineData(true, "http://app.example/logo.png", 0)]
    [InlineData(false, "https://app.example/logo.png", 0)]
    public async Task A_logo_is_shown_only_of_an_application_that_is_known_and_by_https(bool isVerified, string logo, int images)
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = isVerified
            ? await pages.RegisterAsync(change: request => request.LogoUri = new Uri(logo))
            : pages.SignInsOf((await pages.Telnyx.OAuth.RegisterAsync(new ClientRegistrationRequest
            {
                RedirectUris = [pages.Site.RedirectUri],
                TokenEndpointAuthMethod = TokenEndpointAuthMethod.None,
                LogoUri = new Uri(logo),
            })).ClientId!);
        await page.Context.RouteAsync("https://app.example/**", route => route.AbortAsync());
        var policy = "";
        page.Response += (_, response) => policy = response.Request.IsNavigationRequest ? response.Headers.GetValueOrDefault("content-security-policy", policy) : policy;

        await pages.AskAsync(page, application);

        Assert.Equal(images, await page.Locator("img").CountAsync());
        Assert.Equal(isVerified ? 0 : 1, await page.GetByText("Nobody at Telnyx has checked this application").CountAsync());
        Assert.Equal(images == 1 ? Policy + "; img-src https://app.example" : Policy, policy);
    }

    [BrowserTheory]
    [InlineData("javascript:document.title='own'")]
    [InlineData("data:text/html,own")]
    [InlineData("http://app.example/callback")]
    [InlineData("https://user@app.example/callback")]
    [InlineData("/callback")]
    public async Task No_server_sends_the_browser_where_it_should_not_go(string redirectUri)
    {
        await using var pages = await Pages.StartAsync(isServerOfSite: true);
        var page = await browser.OpenAsync();
        pages.Site.Put("/v2/oauth/consent/any", "application/json", new JsonObject { ["data"] = new JsonObject { ["name"] = "Evil", ["redirect_uri"] = redirectUri } }.ToJsonString());
        pages.Site.Put("/v2/oauth/grants", "application/json", new JsonObject { ["redirect_uri"] = redirectUri }.ToJsonString());

        await page.GotoAsync(pages.At("/consent?consent_token=any").AbsoluteUri);
        var text = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Something went wrong" }).WaitForAsync();

        Assert.Contains("an address that this page can't show", text, StringComparison.Ordinal);
        Assert.Equal("Something went wrong - Telnyx", await page.TitleAsync());
    }

    [BrowserFact]
    public async Task A_list_of_a_hostile_server_is_shown_all_the_same()
    {
        await using var pages = await Pages.StartAsync(isServerOfSite: true);
        var page = await browser.OpenAsync();
        pages.Site.Put("/v2/oauth_grants", "application/json", new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["id"] = "\"><script>", ["scopes"] = new JsonArray("<b>") }, new JsonObject()),
            ["meta"] = new JsonObject { ["total_pages"] = long.MaxValue },
        }.ToJsonString());

        await page.GotoAsync(pages.At("/grants").AbsoluteUri);

        Assert.Equal(["An application without a name", "An application without a name"], await page.GetByRole(AriaRole.Heading, new() { Level = 2 }).AllInnerTextsAsync());
        Assert.Equal(["<b>", "nothing in particular"], await page.Locator("dd:first-of-type").AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task A_name_that_was_made_to_point_here_is_refused()
    {
        await using var pages = await Pages.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, pages.At("/grants"));
        request.Headers.Host = "evil.example";

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [BrowserFact]
    public async Task Links_lead_to_web_pages_only()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync(change: request =>
        {
            request.TosUri = new Uri("http://app.example/terms");
            request.PolicyUri = new Uri("https://app.example/privacy?a=1&b=2");
        });

        await pages.AskAsync(page, application);

        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Terms of service" }).CountAsync());
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Privacy policy" });
        Assert.Equal("https://app.example/privacy?a=1&b=2", await link.GetAttributeAsync("href"));
        Assert.Equal("noreferrer noopener", await link.GetAttributeAsync("rel"));
    }
}
