using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>A site of a client that describes itself by a document.</summary>
internal sealed class DocumentHost : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private int _requests;

    public DocumentHost()
    {
        _listener = new LoopbackListener(ServeAsync);
        Body = Document().ToJsonString();
    }

    /// <summary>The identifier of the client, which is the document's address.</summary>
    public string ClientId => new Uri(_listener.Origin, "/client.json").AbsoluteUri;

    public TestClient Client => new(ClientId, Secret: null);

    public string StatusLine { get; set; } = "HTTP/1.1 200 OK";

    public string Headers { get; set; } = "Content-Type: application/json\r\n";

    public string Body { get; set; }

    /// <summary>Whether requests are read and never answered.</summary>
    public bool IsSilent { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The path and the headers of the last request.</summary>
    public string LastRequest { get; private set; } = "";

    public JsonObject Document() => new()
    {
        ["client_id"] = ClientId,
        ["client_name"] = "A described client",
        ["redirect_uris"] = new JsonArray(SandboxFixture.RedirectUri, "http://127.0.0.1/callback"),
        ["grant_types"] = new JsonArray("authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"),
        ["token_endpoint_auth_method"] = "none",
        ["scope"] = "voice files:read",
        ["logo_uri"] = "https://client.example/logo.png",
    };

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(connection, Encoding.ASCII, leaveOpen: true);
        var request = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            request.AppendLine(line);
        }

        LastRequest = request.ToString();
        Interlocked.Increment(ref _requests);
        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var body = Encoding.UTF8.GetBytes(Body);
        var head = FormattableString.Invariant($"{StatusLine}\r\n{Headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await connection.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
        await connection.WriteAsync(body, cancellationToken);
    }
}
