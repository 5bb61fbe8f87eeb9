using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>Notes the method and the path of each request that it passes on.</summary>
internal sealed class RouteRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>What was requested, in order: <c>GET /v2/oauth_clients</c>.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue($"{request.Method.Method} {request.RequestUri!.AbsolutePath}");
        return base.SendAsync(request, cancellationToken);
    }
}
