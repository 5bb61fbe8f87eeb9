using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Responds to each request from a function, and keeps the requests.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> response) : HttpMessageHandler
{
    internal StubHandler(HttpStatusCode status, string body, string mediaType = "application/json")
        : this(status, Encoding.UTF8.GetBytes(body), mediaType)
    {
    }

    internal StubHandler(HttpStatusCode status, byte[] body, string contentType = "application/json")
        : this((_, _) => Task.FromResult(Response(status, body, contentType)))
    {
    }

    internal List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>The body of the last request, which is gone once the call is over.</summary>
    internal string? LastBody { get; private set; }

    internal bool IsDisposed { get; private set; }

    internal static HttpResponseMessage Response(HttpStatusCode status, byte[] body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        if (contentType.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        return new HttpResponseMessage(status) { Content = content };
    }

    internal static HttpResponseMessage Response(HttpStatusCode status, string body, string contentType = "application/json") =>
        Response(status, Encoding.UTF8.GetBytes(body), contentType);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        LastBody = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        return await response(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
