using System;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using TelnyxOAuth.Browser.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Browser.Tests;

/// <summary>The sample as it is run: by itself, with its own Sandbox and an application that asks.</summary>
[Collection(SharedBrowser.Name)]
public partial class DemoTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_program_says_where_to_begin_and_the_demo_leads_through_all_of_it()
    {
        // Its port has to be known before it starts; whoever takes it in between is told from it by its answer.
        var start = new ProcessStartInfo(ChildProgram.DotNet, [BuildFacts.ConsentProgram, "--urls", $"http://127.0.0.1:{FreePort.Find()}"])
        {
            WorkingDirectory = BuildFacts.ConsentApp,
        };
        start.Environment.Remove("TELNYX_API_KEY");
        using var program = ChildProgram.Start(start);
        try
        {
            var page = await browser.OpenAsync();
            await page.GotoAsync(await ReadStartAsync(program).WithinAsync(Limits.Step, "The start of the sample"));

            await page.GetByRole(AriaRole.Heading, new() { Name = "Demo Switchboard asks for access to your account" }).WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Demo Switchboard has no access" }).WaitForAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Ask again" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
            await page.GetByText("It got a token for: messaging voice.").WaitForAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "What you have allowed" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Take access away from Demo Switchboard" }).ClickAsync();
            Assert.Equal("The application has no access any more.", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ReadStartAsync(Process program)
    {
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Announcement().Match(line) is { Success: true } found)
            {
                return found.Groups["address"].Value;
            }
        }

        throw new InvalidOperationException($"The sample has ended: {await program.StandardError.ReadToEndAsync()}");
    }

    [GeneratedRegex(@"\AOpen (?<address>http://127\.0\.0\.1:\d+/demo) to be asked for access")]
    private static partial Regex Announcement();
}
