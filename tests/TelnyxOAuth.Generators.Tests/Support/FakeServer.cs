using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>Responds to requests in order with what it was given, and keeps what was asked.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Json)> _responses = new();

    /// <summary>Each request as <c>GET /path?query</c>, unescaped.</summary>
    public List<string> Requests { get; } = [];

    public List<string?> Bodies { get; } = [];

    public FakeServer Respond(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        _responses.Enqueue((status, json));
        return this;
    }

    /// <summary>A client that calls once, so that each response belongs to a call of the test's.</summary>
    public ApiClient CreateClient() => new(new FakeServerOptions
    {
        BaseAddress = new Uri("https://library.example"),
        HttpClient = new HttpClient(this),
        MaxRetries = 0,
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {Uri.UnescapeDataString(request.RequestUri!.PathAndQuery)}");
        Bodies.Add(request.Content is { Headers.ContentLength: not 0 } content ? await content.ReadAsStringAsync(cancellationToken) : null);
        var (status, json) = _responses.Dequeue();
        return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }

    private sealed class FakeServerOptions : ApiClientOptions;
}
