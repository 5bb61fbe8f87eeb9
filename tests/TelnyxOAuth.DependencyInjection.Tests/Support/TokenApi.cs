using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>
/// A token endpoint and an API on loopback. A client's tokens are <c>client-1</c> and so on; those of a user are the refresh
/// token and a number. The API tells the authorization that it got.
/// </summary>
internal sealed class TokenApi : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _calls = new();
    private int _tokenRequests;

    private TokenApi()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    internal Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    internal int TokenRequests => Volatile.Read(ref _tokenRequests);

    /// <summary>What was called: path, authorization and body.</summary>
    internal IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>The tokens that the API takes no more.</summary>
    internal ConcurrentDictionary<string, bool> Refused { get; } = new(StringComparer.Ordinal);

    internal static async Task<TokenApi> StartAsync()
    {
        var api = new TokenApi();
        await api._application.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            var form = await context.Request.ReadFormAsync();
            var number = Interlocked.Increment(ref _tokenRequests);
            var owner = form.TryGetValue("refresh_token", out var user) ? user.ToString() : form.TryGetValue("scope", out var scope) ? scope.ToString() : "client";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(FormattableString.Invariant($$"""{"access_token":"{{owner}}-{{number}}","token_type":"Bearer","expires_in":3600}"""));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var authorization = context.Request.Headers.Authorization.ToString();
        _calls.Enqueue($"{context.Request.Path}|{authorization}|{await body.ReadToEndAsync()}");
        if (context.Request.Query.TryGetValue("to", out var target))
        {
            context.Response.Redirect(target.ToString());
        }
        else if (Refused.ContainsKey(authorization.Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            await context.Response.WriteAsync(authorization);
        }
    }
}
