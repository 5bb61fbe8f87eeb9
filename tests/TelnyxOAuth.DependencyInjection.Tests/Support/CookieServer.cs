using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>A server on loopback that sets cookies, redirects to another host and zips what it sends.</summary>
internal sealed class CookieServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = new();

    private CookieServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    internal Uri BaseAddress => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v2");

    internal IEnumerable<string> Requests => _requests;

    internal static async Task<CookieServer> StartAsync()
    {
        var server = new CookieServer();
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        _requests.Enqueue($"{context.Request.Path} cookies: {context.Request.Headers.Cookie}");
        context.Response.Cookies.Append("session", "1");
        if (context.Request.Path.Value!.EndsWith("/authorize", StringComparison.Ordinal))
        {
            context.Response.Redirect("https://app.example/back?code=1");
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await zip.WriteAsync(Encoding.UTF8.GetBytes("""{"data":[{"client_id":"c1","name":"Zipped"}]}"""));
    }
}
