using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth;

var builder = Host.CreateApplicationBuilder(args);

// readme: registration
builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection("Telnyx"));   // keys are the names of the options
builder.Services.AddHostedService<Lister>();
// end

// readme: tokens in Redis
builder.Services.AddRedisTokenStore(builder.Configuration["Redis"]!);   // redis.example:6380,ssl=true,password=…
// end

using var host = builder.Build();
await host.RunAsync();

// readme: a service with a client
internal sealed class Lister(TelnyxOAuthClient telnyx, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var clients = await telnyx.OAuthClients.ListAsync(stoppingToken);
        Console.WriteLine($"listed: {clients.Data.Count}");
        lifetime.StopApplication();
    }
}
// end
