using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection("Telnyx"));
using var host = builder.Build();
await host.StartAsync();

var clients = await host.Services.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
await host.StopAsync();
Console.WriteLine($"listed: {clients.Data.Count}");
