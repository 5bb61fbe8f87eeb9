using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>The list of what a user has allowed, and taking it back.</summary>
[Collection(SharedBrowser.Name)]
public class GrantListTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_taken_back_is_gone_and_the_rest_stays(bool hasScripts)
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync(new() { JavaScriptEnabled = hasScripts });
        var lost = await pages.GrantAsync(await pages.RegisterAsync("First"));
        var kept = await pages.GrantAsync(await pages.RegisterAsync("Second"));

        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        var before = await HeadingsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take access away from First" }).ClickAsync();
        var notice = await page.GetByRole(AriaRole.Status).InnerTextAsync();

        Assert.Equal(["First", "Second"], before);
        Assert.Equal("The application has no access any more.", notice);
        Assert.Equal(["Second"], await HeadingsAsync(page));
        Assert.False(await pages.IsActiveAsync(lost));
        Assert.True(await pages.IsActiveAsync(kept));
    }

    [BrowserFact]
    public async Task A_grant_that_is_gone_already_is_no_failure()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        await pages.GrantAsync(await pages.RegisterAsync());
        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        await pages.Telnyx.OAuthGrants.RevokeAsync((await pages.Telnyx.OAuthGrants.ListAsync()).Data[0].Id);

        await page.GetByRole(AriaRole.Button, new() { Name = "Take access away" }).ClickAsync();

        Assert.Equal("That access was taken away before.", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Contains("No application has access", await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_long_list_comes_in_pages()
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync();
        var application = await pages.RegisterAsync();
        for (var i = 0; i < 11; i++)
        {
            await pages.GrantAsync(application);
        }

        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        var first = (await HeadingsAsync(page)).Count;
        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        var second = (await HeadingsAsync(page)).Count;
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous" }).ClickAsync();

        Assert.Equal((10, 1), (first, second));
        Assert.Equal(10, (await HeadingsAsync(page)).Count);
    }

    private static Task<IReadOnlyList<string>> HeadingsAsync(IPage page) =>
        page.GetByRole(AriaRole.Heading, new() { Level = 2 }).AllInnerTextsAsync();
}
