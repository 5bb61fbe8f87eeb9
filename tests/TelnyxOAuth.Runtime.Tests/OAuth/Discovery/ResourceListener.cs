using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>A protected resource and its authorization server, over sockets. A test changes what they say.</summary>
internal sealed class ResourceListener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Task _running;
    private int _count;

    internal ResourceListener()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _running = Task.Run(RunAsync);
    }

    internal string Origin { get; }

    internal Uri Resource => new(Origin + "/mcp");

    /// <summary>The path of the issuer.</summary>
    internal string Server { get; set; } = "/as";

    internal string Issuer => Origin + Server;

    /// <summary>More members of the server's metadata.</summary>
    internal string MoreMetadata { get; set; } = """, "code_challenge_methods_supported":["S256"],"token_endpoint_auth_methods_supported":["none"],"scopes_supported":["read","write","offline_access"],"authorization_response_iss_parameter_supported":true""";

    /// <summary>What is answered at the token endpoint in the place of tokens.</summary>
    internal Func<Dictionary<string, string>, (int Status, string Body)?> AnswerToken { get; set; } = _ => null;

    /// <summary>What the authorization endpoint sends the browser back with, in the place of a code.</summary>
    internal string? Refusal { get; set; }

    /// <summary>Whether no token is good enough.</summary>
    internal bool RefusesAll { get; set; }

    /// <summary>The scope without which there is no call to <c>/mcp/write</c>.</summary>
    internal string WriteScope { get; set; } = "write";

    /// <summary>The requests, by method and path.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The credentials of calls to the resource; empty where there is none.</summary>
    internal ConcurrentQueue<string> Credentials { get; } = new();

    internal ConcurrentQueue<Dictionary<string, string>> Forms { get; } = new();

    internal ConcurrentQueue<Dictionary<string, string>> Authorizations { get; } = new();

    /// <summary>The bodies of the calls that were agreed to.</summary>
    internal ConcurrentQueue<string> Bodies { get; } = new();

    internal int Count(string request) => Requests.Count(each => each == request);

    /// <summary>Takes no access token any more that was issued before.</summary>
    internal void Revoke() => _tokens.Clear();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _running.WithinAsync(Limits.Step, "The end of the listener");
        ((IDisposable)_listener).Dispose();
        _ended.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                // A wait that begins while the listener is closed may never end.
                context = await _listener.GetContextAsync().WaitAsync(_ended.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _ = Task.Run(() => ServeAsync(context));
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        var request = context.Request;
        var path = request.Url!.AbsolutePath;
        Requests.Enqueue($"{request.HttpMethod} {path}");
        var body = await new StreamReader(request.InputStream, Encoding.UTF8).ReadToEndAsync();
        var (status, answer) = path switch
        {
            "/.well-known/oauth-protected-resource/mcp" => (200, $$"""{"resource":"{{Resource}}","authorization_servers":["{{Issuer}}"],"scopes_supported":["read"]}"""),
            _ when path == "/.well-known/oauth-authorization-server" + Server => (200, $$"""{"issuer":"{{Issuer}}","token_endpoint":"{{Issuer}}/token","authorization_endpoint":"{{Issuer}}/authorize","registration_endpoint":"{{Issuer}}/register"{{MoreMetadata}}}"""),
            _ when path == Server + "/register" => (201, $$"""{"client_id":"c{{Interlocked.Increment(ref _count)}}"}"""),
            _ when path == Server + "/authorize" => Authorize(context),
            _ when path == Server + "/token" => Token(Parse(body)),
            _ when path.StartsWith("/mcp", StringComparison.Ordinal) => Call(context, body),
            _ => (404, "{}"),
        };
        var bytes = Encoding.UTF8.GetBytes(answer);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        try
        {
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The client went away.
        }
    }

    private (int, string) Authorize(HttpListenerContext context)
    {
        var asked = Parse(context.Request.Url!.Query.TrimStart('?'));
        Authorizations.Enqueue(asked);
        var code = $"code-{Interlocked.Increment(ref _count)}";
        _codes[code] = asked.GetValueOrDefault("scope", "");
        context.Response.RedirectLocation = $"{asked["redirect_uri"]}?{Refusal ?? "code=" + code}&state={asked["state"]}&iss={Uri.EscapeDataString(Issuer)}";
        return (302, "");
    }

    private (int, string) Token(Dictionary<string, string> form)
    {
        Forms.Enqueue(form);
        if (AnswerToken(form) is { } other)
        {
            return other;
        }

        var number = Interlocked.Increment(ref _count);
        var scope = form["grant_type"] == "refresh_token" ? form["refresh_token"].Split(':')[1] : _codes.GetValueOrDefault(form.GetValueOrDefault("code", ""), "");
        _tokens[$"t{number}"] = scope;
        return (200, $$"""{"access_token":"t{{number}}","token_type":"Bearer","expires_in":3600,"refresh_token":"r{{number}}:{{scope}}","scope":"{{scope}}"}""");
    }

    private (int, string) Call(HttpListenerContext context, string body)
    {
        Credentials.Enqueue(context.Request.Headers["Authorization"] ?? "");
        var token = context.Request.Headers["Authorization"] is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : "";
        var metadata = $"resource_metadata=\"{Origin}/.well-known/oauth-protected-resource/mcp\"";
        if (RefusesAll || !_tokens.TryGetValue(token, out var scope))
        {
            context.Response.Headers["WWW-Authenticate"] = $"Bearer {metadata}";
            return (401, "{}");
        }

        if (context.Request.Url!.AbsolutePath == "/mcp/write" && !scope.Split(' ').Contains(WriteScope))
        {
            context.Response.Headers["WWW-Authenticate"] = $"Bearer error=\"insufficient_scope\", scope=\"write\", error_description=\"to write\", {metadata}";
            return (403, "{}");
        }

        Bodies.Enqueue(body);
        return (200, $"\"{token}\"");
    }

    private static Dictionary<string, string> Parse(string form) => form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
}
