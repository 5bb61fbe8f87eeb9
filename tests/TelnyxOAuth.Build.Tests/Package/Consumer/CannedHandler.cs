using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Responds to each request with the next body, and keeps what was asked.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private readonly Queue<string> _bodies = new();

    public List<string> Requests { get; } = new();

    public CannedHandler Then(string body)
    {
        _bodies.Enqueue(body);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var proof = request.Headers.TryGetValues("X-Api-Key", out var keys) ? string.Join(",", keys) : request.Headers.Authorization?.ToString();
        var sent = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        if (sent is not null && sent.StartsWith("--", StringComparison.Ordinal))
        {
            // The boundary differs each time.
            sent = sent.Replace(sent.Split("\r\n")[0], "--", StringComparison.Ordinal).Replace("\r\n", " ", StringComparison.Ordinal);
        }

        Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} [{proof}] {sent}".TrimEnd());
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(_bodies.Dequeue(), Encoding.UTF8, "application/json") };
    }
}
