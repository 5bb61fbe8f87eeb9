using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>One browser for all tests; each opens windows of its own, which share nothing.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly float Patience = (float)Limits.Step.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _special;
    private IPage? _usual;

    /// <summary>Where pictures of the pages are kept.</summary>
    public static string Pictures { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public async Task InitializeAsync()
    {
        if (Programs.BrowserProblem is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync().WithinAsync(Limits.Step, "The start of the driver");
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Programs.Browser,
            Headless = true,
            Timeout = Patience,

            // Where tests run as root there is no sandbox to be had. The pages are ours.
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>
    /// Opens a window of a user who was never here. The tests follow each other, so the one before is closed; where nothing
    /// special is asked for it is emptied instead, because a browser starts a process for each.
    /// </summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (options is null && _usual is not null)
        {
            await _usual.GotoAsync("about:blank");
            await _usual.Context.UnrouteAllAsync();
            await _usual.Context.ClearCookiesAsync();
            return _usual;
        }

        if (options is null)
        {
            return _usual = await NewPageAsync(new());
        }

        if (_special is not null)
        {
            await _special.CloseAsync();
        }

        var page = await NewPageAsync(options);
        _special = page.Context;
        return page;
    }

    private async Task<IPage> NewPageAsync(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }
}
