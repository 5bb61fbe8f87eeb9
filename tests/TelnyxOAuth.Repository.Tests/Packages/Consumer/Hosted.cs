using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth;
using TelnyxOAuth.Sandbox;

await using var sandbox = await SandboxServer.StartAsync();
var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Telnyx:ApiKey"] = sandbox.ApiKey,
    ["Telnyx:BaseAddress"] = sandbox.BaseAddress.AbsoluteUri,
});
builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection("Telnyx"));
using var host = builder.Build();
await host.StartAsync();

var clients = await host.Services.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
Console.WriteLine($"listed: {clients.Data.Count}");

await host.StopAsync();
