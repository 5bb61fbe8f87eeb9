using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>The site of an application that asks for access: browsers come back to it, and it serves what a test puts there.</summary>
internal sealed class ClientSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<Uri> _callback = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, (string Type, string Body)> _files = new(StringComparer.Ordinal);

    private ClientSite(WebApplication app, Uri origin)
    {
        _app = app;
        Origin = origin;
        app.Run(ServeAsync);
    }

    public Uri Origin { get; }

    public Uri RedirectUri => new(Origin, "/callback");

    /// <summary>The address that the browser came back to first.</summary>
    public Task<Uri> Callback => _callback.Task.WithinAsync(Limits.Step, "The way of the browser back to the application");

    public bool IsBack => _callback.Task.IsCompleted;

    public static async Task<ClientSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var origin = LoopbackPort.Use(builder.WebHost);
        var site = new ClientSite(builder.Build(), origin);
        await site._app.StartAsync();
        return site;
    }

    public Uri Put(string path, string type, string body)
    {
        _files[path] = (type, body);
        return new Uri(Origin, path);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path == "/callback")
        {
            _callback.TrySetResult(new Uri(Origin, context.Request.Path + context.Request.QueryString.Value));
            return WriteAsync(context, ("text/html", "<!DOCTYPE html><html lang=en><title>Application</title><h1>Back at the application</h1>"));
        }

        if (_files.TryGetValue(context.Request.Path, out var file))
        {
            return WriteAsync(context, file);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, (string Type, string Body) file)
    {
        context.Response.ContentType = file.Type;
        return context.Response.WriteAsync(file.Body);
    }
}
