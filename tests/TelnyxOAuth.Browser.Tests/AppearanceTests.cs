using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>How the pages look, on a desk and on a phone, by day and by night, and to those who can't see them.</summary>
[Collection(SharedBrowser.Name)]
public class AppearanceTests(BrowserFixture browser, AxeFixture axe, ITestOutputHelper output) : IClassFixture<AxeFixture>
{
    private const string LongName = "An application of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    // Colors don't change with the width, nor the layout with the colors: two of the four have all there is to find.
    [AxeTheory]
    [InlineData("desk", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Dark)]
    public async Task Every_page_can_be_read_by_everybody(string device, ColorScheme scheme)
    {
        await using var pages = await Pages.StartAsync();
        var page = await browser.OpenAsync(new()
        {
            ViewportSize = device == "phone" ? new() { Width = 360, Height = 740 } : new() { Width = 1100, Height = 800 },
            ColorScheme = scheme,
        });
        var look = $"{device}-{scheme}".ToLowerInvariant();
        var known = await pages.RegisterAsync("Switchboard", request =>
        {
            request.PolicyUri = new Uri("https://app.example/privacy");
            request.TosUri = new Uri("https://app.example/terms");
        });
        var unknown = pages.SignInsOf((await pages.Telnyx.OAuth.RegisterAsync(new ClientRegistrationRequest
        {
            ClientName = LongName,
            RedirectUris = [new Uri($"https://{new string('a', 60)}.example/callback")],
            TokenEndpointAuthMethod = TokenEndpointAuthMethod.None,
        })).ClientId!);

        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        await CheckAsync(page, "grants-none", look);
        await pages.AskAsync(page, unknown, new Uri($"https://{new string('a', 60)}.example/callback"));
        await CheckAsync(page, "consent-unknown", look);
        await pages.AskAsync(page, known);
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).FocusAsync();
        await CheckAsync(page, "consent", look);

        // The way back is barred, so that the page that leads there stays.
        await page.RouteAsync(url => url.StartsWith(pages.Site.Origin.AbsoluteUri, StringComparison.Ordinal), route => route.AbortAsync("aborted"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "go on yourself" }).WaitForAsync();
        await CheckAsync(page, "decided", look);
        for (var i = 0; i < 11; i++)
        {
            await pages.GrantAsync(known);
        }

        await page.GotoAsync(pages.At("/grants").AbsoluteUri);
        await page.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await CheckAsync(page, "grants", look);
        await page.GotoAsync(pages.At("/consent?consent_token=none").AbsoluteUri);
        await CheckAsync(page, "problem", look);
        output.WriteLine($"Pictures: {BrowserFixture.Pictures}");
    }

    private async Task CheckAsync(IPage page, string name, string look)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserFixture.Pictures, $"{name}-{look}.png"), FullPage = true });
        var problems = await axe.FindProblemsAsync(page);
        Assert.True(problems.Length == 0, $"{name}, {look}:\n{string.Join('\n', problems)}");
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess == 0, $"{name}, {look} is {excess} pixels too wide.");
    }
}
