using System;
using ConsentApp;
using ConsentApp.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

// Without configuration: starts the Sandbox and an application that asks for access, and says where to begin.
// With TelnyxOAuth:BaseAddress and TelnyxOAuth:ApiKey: the pages of that server.
var builder = WebApplication.CreateBuilder(args);
builder.AddConsentPages();
await using var demo = builder.Configuration.GetSection(ConsentPages.Section).Exists() ? null : await DemoSetup.StartAsync(builder);

await using var app = builder.Build();
app.UseConsentPages();
if (demo is not null)
{
    await demo.MapAsync(app);
    app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Open {demo.Start} to be asked for access. Ctrl+C ends everything."));
}

await app.RunAsync();
