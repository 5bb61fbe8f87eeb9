using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>What the SDK throws becomes a page that a person understands.</summary>
[Collection(SharedBrowser.Name)]
public class TroubleTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_request_that_expires_while_the_page_is_open_is_said_to_be_over()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        await pages.AskAsync(page, await pages.RegisterAsync());

        pages.Time.Advance(TimeSpan.FromMinutes(11));
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "This request is no longer open" }).WaitForAsync();
        Assert.False(pages.Site.IsBack);
    }

    [BrowserFact]
    public async Task An_address_that_is_wrong_is_said_to_be()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();

        foreach (var path in (string[])["/consent", "/grants?number=0", "/grants?number=many", "/problem", "/demo/callback", "/nowhere"])
        {
            Assert.Equal((404, "There is no such page"), await LoadAsync(pages, page, path));
        }

        Assert.Equal((404, "This request is no longer open"), await LoadAsync(pages, page, "/consent?consent_token=none"));
    }

    [BrowserFact]
    public async Task Each_failure_of_the_server_has_its_page()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();

        pages.Sandbox.Fail("OAuthGrants_List", SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(1)));
        Assert.Equal((503, "Too many people ask at once"), await LoadAsync(pages, page, "/grants"));
        pages.Sandbox.Fail("OAuthGrants_List", SandboxFailure.ServerError);
        Assert.Equal((502, "Telnyx has not answered as it should"), await LoadAsync(pages, page, "/grants"));
        pages.Sandbox.Fail("OAuthGrants_List", SandboxFailure.Reset);
        Assert.Equal((503, "Telnyx has not answered"), await LoadAsync(pages, page, "/grants"));
        Assert.Equal((200, "What you have allowed"), await LoadAsync(pages, page, "/grants"));
        await pages.Sandbox.DisposeAsync();
        Assert.Equal((503, "Telnyx can't be reached"), await LoadAsync(pages, page, "/grants"));
    }

    private static async Task<(int Status, string Heading)> LoadAsync(Pages pages, IPage page, string path)
    {
        var response = await page.GotoAsync(pages.At(path).AbsoluteUri);
        return (response!.Status, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
    }
}
