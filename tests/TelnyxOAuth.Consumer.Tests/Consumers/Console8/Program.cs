using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection("Telnyx"));
using var host = builder.Build();
await host.StartAsync();

var telnyx = host.Services.GetRequiredService<TelnyxOAuthClient>();
var names = await Listing.NamesAsync(telnyx);
var clients = await telnyx.OAuthClients.ListAsync();
await host.StopAsync();
Console.WriteLine($".NET {Environment.Version.Major}: {clients.Data.Count} listed, {names.Count} by the library, {Listing.HasSystemClock(new TelnyxOAuthClientOptions())}");
