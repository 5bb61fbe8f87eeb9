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
    private IBrowserContext? _context;

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
            Args = ["--no-sandbox"],
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

    /// <summary>Opens a window of a user who was never here, and closes the one before: the tests follow each other.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_context is not null)
        {
            await _context.CloseAsync();
        }

        _context = await _browser!.NewContextAsync(options);
        _context.SetDefaultTimeout(Patience);
        return await _context.NewPageAsync();
    }
}
